#include "month_page.h"

struct desk_page *desk_page(struct desk *d)
{
	return desk_state(d, SCREEN_DESK, sizeof(struct desk_page));
}
