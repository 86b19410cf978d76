/* What outlasts the session: settings, saves and pictures, as the desk asks for them. */
#include <stdio.h>
#include <string.h>

#include "../ui/window.h"
#include "desk.h"

void desk_settings_open(struct desk *d, const char *data_dir)
{
	(void)data_dir;
	settings_defaults(&d->settings);
	d->language = d->settings.language;
}

struct ui_look desk_look(const struct settings *s)
{
	return (struct ui_look){.theme = (enum ui_theme)s->theme, .colour_safe = s->colour_safe,
		.reduced_motion = s->reduced_motion,
		.scale = s->scale, .text = s->text, .full_screen = s->full_screen};
}

void desk_settings_apply(struct desk *d)
{
	struct ui_look look = desk_look(&d->settings);
	ui_set_look(d->ui, &look);
	if (d->settings.language != d->language)
		desk_language(d, d->settings.language);
}

void desk_leave(void *context, struct ui *ui)
{
	struct desk *d = context;
	ui_place(ui, &d->settings.window_x, &d->settings.window_y, &d->settings.window_w, &d->settings.window_h);
}

void desk_save_month(struct desk *d)
{
	(void)d;
}

bool desk_picture_path(struct desk *d, char *out, size_t size)
{
	(void)d;
	snprintf(out, size, "openweights.png");
	return true;
}
