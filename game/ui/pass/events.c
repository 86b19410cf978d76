/* SDL's events as what the frame function sees: one thing at a time, a pass each. */
#include <math.h>
#include <string.h>

#include "pass.h"
#include "ui/machine.h"

static int key_plain(SDL_Keycode sym)
{
	switch (sym) {
	case SDLK_RETURN: case SDLK_KP_ENTER: return KEY_ENTER;
	case SDLK_ESCAPE: return KEY_ESCAPE;
	case SDLK_TAB: return KEY_TAB;
	case SDLK_LEFT: return KEY_LEFT;
	case SDLK_RIGHT: return KEY_RIGHT;
	case SDLK_UP: return KEY_UP;
	case SDLK_DOWN: return KEY_DOWN;
	case SDLK_HOME: return KEY_HOME;
	case SDLK_END: return KEY_END;
	case SDLK_PAGEUP: return KEY_PAGE_UP;
	case SDLK_PAGEDOWN: return KEY_PAGE_DOWN;
	case SDLK_BACKSPACE: return KEY_BACKSPACE;
	case SDLK_DELETE: return KEY_DELETE;
	case SDLK_SPACE: return KEY_SPACE;
	default: break;
	}
	if (sym >= SDLK_F1 && sym <= SDLK_F12)
		return KEY_F1 + (int)(sym - SDLK_F1);
	if (sym >= 'a' && sym <= 'z')
		return KEY_OF((int)sym - 32);
	return sym > 32 && sym < 127 ? KEY_OF((int)sym) : KEY_NONE;
}

static int key_of(const SDL_KeyboardEvent *event)
{
	int key = key_plain(event->keysym.sym);
	if (key == KEY_NONE)
		return KEY_NONE;
	if (key == KEY_OF('/') && event->keysym.mod & KMOD_SHIFT)
		return KEY_OF('?');
	if (event->keysym.mod & KMOD_CTRL)
		return key + KEY_CONTROL;
	return event->keysym.mod & KMOD_SHIFT && (key == KEY_TAB || key == KEY_LEFT || key == KEY_RIGHT) ?
		key + KEY_SHIFT : key;
}

/* Buttons of a controller do what keys do. */
static int key_of_button(int button)
{
	switch (button) {
	case SDL_CONTROLLER_BUTTON_A: return KEY_ENTER;
	case SDL_CONTROLLER_BUTTON_B: return KEY_ESCAPE;
	case SDL_CONTROLLER_BUTTON_X: return KEY_OF('Z');
	case SDL_CONTROLLER_BUTTON_Y: return KEY_OF('I');
	case SDL_CONTROLLER_BUTTON_START: return KEY_OF('E');
	case SDL_CONTROLLER_BUTTON_BACK: return KEY_OF('?');
	case SDL_CONTROLLER_BUTTON_LEFTSHOULDER: return KEY_TAB + KEY_SHIFT;
	case SDL_CONTROLLER_BUTTON_RIGHTSHOULDER: return KEY_TAB;
	case SDL_CONTROLLER_BUTTON_DPAD_LEFT: return KEY_LEFT;
	case SDL_CONTROLLER_BUTTON_DPAD_RIGHT: return KEY_RIGHT;
	case SDL_CONTROLLER_BUTTON_DPAD_UP: return KEY_UP;
	case SDL_CONTROLLER_BUTTON_DPAD_DOWN: return KEY_DOWN;
	default: return KEY_NONE;
	}
}

static void key_pass(struct ui *ui, const struct ui_program *program, int key)
{
	if (key == KEY_NONE)
		return;
	ui->input.key = key;
	ui->focus_shown = true;
	ui_pass(ui, program, false);
}

/* Whether it has gone over to a side. */
static bool stick_moved(struct ui *ui, const struct ui_program *program, const SDL_ControllerAxisEvent *axis)
{
	float value = (float)axis->value / 32768, *stick = axis->axis == SDL_CONTROLLER_AXIS_LEFTX ? &ui->stick_x :
		&ui->stick_y;
	if (axis->axis > SDL_CONTROLLER_AXIS_LEFTY)
		return false;
	bool before = fabsf(*stick) > 0.6f, now = fabsf(value) > 0.6f;
	*stick = value;
	if (now && !before)
		key_pass(ui, program, axis->axis == SDL_CONTROLLER_AXIS_LEFTX ? value < 0 ? KEY_LEFT : KEY_RIGHT : value < 0 ?
			KEY_UP : KEY_DOWN);
	return now && !before;
}

/* The button's way up goes elsewhere once the window has lost the keyboard: nothing may stay held. */
static void mouse_let_go(struct ui *ui, const struct ui_program *program)
{
	if (!ui->input.held)
		return;
	ui->input.held = false;
	ui->active = 0;
	ui_pass(ui, program, false);
}

static void window_changed(struct ui *ui, const struct ui_program *program, const SDL_WindowEvent *event)
{
	if (event->event == SDL_WINDOWEVENT_SIZE_CHANGED)
		ui_layout_scale(ui);
	if (event->event == SDL_WINDOWEVENT_SIZE_CHANGED || event->event == SDL_WINDOWEVENT_EXPOSED ||
		event->event == SDL_WINDOWEVENT_SHOWN || event->event == SDL_WINDOWEVENT_RESTORED)
		canvas_lose(ui->canvas);
	if (event->event == SDL_WINDOWEVENT_FOCUS_LOST)
		mouse_let_go(ui, program);
	/* a player has no mouse that could leave, whatever the system makes of that */
	if (event->event == SDL_WINDOWEVENT_LEAVE && !ui->input.held && !ui->options->play) {
		ui->input.x = ui->input.y = -1;
		ui_pass(ui, program, false);
	}
}

static void mouse_at(struct ui *ui, int x, int y)
{
	ui->input.x = (float)x / ui->scale;
	ui->input.y = (float)y / ui->scale;
}

static void mouse_button(struct ui *ui, const struct ui_program *program, const SDL_MouseButtonEvent *event)
{
	mouse_at(ui, event->x, event->y);
	if (event->button != SDL_BUTTON_LEFT) {
		if (event->type == SDL_MOUSEBUTTONDOWN && event->button == SDL_BUTTON_RIGHT)
			key_pass(ui, program, KEY_ESCAPE);
		return;
	}
	ui_pass(ui, program, false); /* what lies under it now */
	ui->input.down = event->type == SDL_MOUSEBUTTONDOWN;
	ui->input.up = !ui->input.down;
	ui->input.held = ui->input.down;
	ui_pass(ui, program, false);
}

/* False for what cannot change the page. */
static bool event_handle(struct ui *ui, const struct ui_program *program, const SDL_Event *event)
{
	switch (event->type) {
	case SDL_QUIT: ui->quit = true; break;
	case SDL_WINDOWEVENT: window_changed(ui, program, &event->window); break;
	case SDL_MOUSEMOTION: mouse_at(ui, event->motion.x, event->motion.y); break;
	case SDL_MOUSEBUTTONDOWN: case SDL_MOUSEBUTTONUP: mouse_button(ui, program, &event->button); break;
	case SDL_MOUSEWHEEL:
		ui->input.wheel = -event->wheel.preciseY;
		ui_pass(ui, program, false);
		break;
	case SDL_KEYDOWN: key_pass(ui, program, key_of(&event->key)); break;
	case SDL_TEXTINPUT:
		SDL_strlcpy(ui->input.text, event->text.text, sizeof ui->input.text);
		ui_pass(ui, program, false);
		break;
	case SDL_CONTROLLERBUTTONDOWN: key_pass(ui, program, key_of_button(event->cbutton.button)); break;
	case SDL_CONTROLLERAXISMOTION: return stick_moved(ui, program, &event->caxis);
	case SDL_CONTROLLERDEVICEADDED: pads_added(ui, event->cdevice.which); return false;
	case SDL_CONTROLLERDEVICEREMOVED: pads_removed(ui, event->cdevice.which); return false;
	default: return event->type == ui->wake_event && !pads_stirred(ui, &event->user);
	}
	return true;
}

bool ui_handle_events(struct ui *ui, const struct ui_program *program)
{
	SDL_Event event;
	bool any = false;
	ui->woken = SDL_GetPerformanceCounter();
	ui->woken_ms = machine_thread_ms();
	pads_update(ui);
	while (!ui->quit && SDL_PollEvent(&event)) {
		any = event_handle(ui, program, &event) || any;
		for (int i = 0; ui->again && i < 4; i++)
			ui_pass(ui, program, false);
	}
	return any;
}
