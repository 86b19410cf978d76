/* Keys: who takes one, and how they are called. */
#include <string.h>

#include "pass.h"

static bool key_writes(int key)
{
	return key > KEY_OF(32) && key < KEY_OF(127);
}

int ui_key_any(struct ui *ui)
{
	int key = ui_layer_has_keys(ui, ui_layer_now(ui)) ? ui->input.key : KEY_NONE;
	if (key != KEY_NONE) {
		ui->input.key = KEY_NONE;
		ui->again = true;
	}
	return key;
}

bool ui_key(struct ui *ui, int key)
{
	if ((ui->typing || ui->typing_before) && key_writes(key))
		return false;
	if (key == KEY_NONE || ui->input.key != key || !ui_layer_has_keys(ui, ui_layer_now(ui)))
		return false;
	ui->input.key = KEY_NONE;
	ui->again = true;
	return true;
}

static const struct { int key; const char *name; } key_names[] = {
	{KEY_ENTER, "⏎"}, {KEY_ESCAPE, "Esc"}, {KEY_TAB, "Tab"}, {KEY_LEFT, "←"}, {KEY_RIGHT, "→"}, {KEY_UP, "↑"},
		{KEY_DOWN, "↓"},
	{KEY_HOME, "Home"}, {KEY_END, "End"}, {KEY_PAGE_UP, "PgUp"}, {KEY_PAGE_DOWN, "PgDn"}, {KEY_BACKSPACE, "⌫"},
	{KEY_DELETE, "Del"},
	{KEY_SPACE, "Space"},
};

static const struct { int key; const char *name; } modifiers[] = {{KEY_CONTROL, "Ctrl "}, {KEY_SHIFT, "Shift "}};

static const char *modifier_name(int key)
{
	return key & KEY_CONTROL ? modifiers[0].name : key & KEY_SHIFT ? modifiers[1].name : "";
}

const char *ui_key_name(struct ui *ui, int key)
{
	const char *with = modifier_name(key);
	int plain = key & ~(KEY_CONTROL | KEY_SHIFT);
	for (size_t i = 0; i < sizeof key_names / sizeof *key_names; i++)
		if (key_names[i].key == plain)
			return ui_say(ui, "%s%s", with, key_names[i].name);
	if (plain >= KEY_F1 && plain <= KEY_F12)
		return ui_say(ui, "%sF%d", with, plain - KEY_F1 + 1);
	if (plain > KEY_OF(32) && plain < KEY_OF(127))
		return ui_say(ui, "%s%c", with, plain - 64);
	return "";
}

static int plain_key_of_name(const char *name)
{
	if (strcmp(name, "Enter") == 0)
		return KEY_ENTER;
	for (size_t i = 0; i < sizeof key_names / sizeof *key_names; i++)
		if (strcmp(key_names[i].name, name) == 0)
			return key_names[i].key;
	if (name[0] == 'F' && name[1] >= '1' && name[1] <= '9') {
		int number = name[1] - '0';
		if (name[2] >= '0' && name[2] <= '2' && number == 1)
			number = 10 + name[2] - '0';
		return KEY_F1 + number - 1;
	}
	if (name[0] > 32 && name[1] == '\0')
		return KEY_OF(name[0] >= 'a' && name[0] <= 'z' ? name[0] - 32 : name[0]);
	return KEY_NONE;
}

int ui_key_of_name(const char *name)
{
	int with = 0;
	for (size_t i = 0; i < sizeof modifiers / sizeof *modifiers && with == 0; i++) {
		size_t length = strlen(modifiers[i].name);
		if (strncmp(name, modifiers[i].name, length) == 0) {
			with = modifiers[i].key;
			name += length;
		}
	}
	int plain = plain_key_of_name(name);
	return plain == KEY_NONE ? KEY_NONE : plain + with;
}
