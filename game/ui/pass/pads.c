/* Game controllers, without asking for them: SDL looks at them only when the machine says that one has stirred. */
#include "pass.h"
#include "ui/machine.h"

enum { PAD_STIRRED = 1 };

static const double settles = 2; /* seconds that a new device may take until it can be opened */

static void stirred(void *context)
{
	struct ui *ui = context;
	SDL_Event event = {.type = ui->wake_event};
	event.user.code = PAD_STIRRED;
	SDL_PushEvent(&event);
}

void pads_open(struct ui *ui)
{
	ui->watch = machine_watch_open("/dev/input", stirred, ui);
	if (ui->watch) {
		SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, "0");
		SDL_SetHint(SDL_HINT_JOYSTICK_HIDAPI, "0"); /* some send without end while they lie still */
	}
	SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER);
}

void pads_close(struct ui *ui)
{
	machine_watch_close(ui->watch);
	if (ui->pad)
		SDL_GameControllerClose(ui->pad);
}

void pads_update(struct ui *ui)
{
	if (ui->watch)
		SDL_GameControllerUpdate();
}

bool pads_stirred(struct ui *ui, const SDL_UserEvent *event)
{
	if (event->code != PAD_STIRRED)
		return false;
	ui->pads_until = ui_now(ui) + settles;
	return true;
}

static bool pad_watch(struct ui *ui)
{
#if SDL_VERSION_ATLEAST(2, 24, 0)
	return machine_watch_device(ui->watch, SDL_GameControllerPath(ui->pad));
#else
	(void)ui;
	return false;
#endif
}

void pads_added(struct ui *ui, int which)
{
	if (!ui->pad)
		ui->pad = SDL_GameControllerOpen(which);
	if (ui->pad && ui->watch && !pad_watch(ui))
		SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, "1");
}

void pads_removed(struct ui *ui, SDL_JoystickID which)
{
	if (!ui->pad || SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(ui->pad)) != which)
		return;
	SDL_GameControllerClose(ui->pad);
	ui->pad = NULL;
	if (ui->watch) {
		machine_watch_device(ui->watch, NULL);
		SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, "0");
	}
	for (int i = 0; i < SDL_NumJoysticks() && !ui->pad; i++)
		if (SDL_IsGameController(i))
			pads_added(ui, i);
}
