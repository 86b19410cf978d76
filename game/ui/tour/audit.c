#include "audit.h"

#include <stdio.h>

#include "ui/draw/canvas.h"
#include "ui/state.h"

static const float slack = 2; /* pixels that may touch: letters have no ink at their edges */

static void audit_say(char *out, size_t size, int faults, const char *what, const char *a, const char *b)
{
	size_t used = 0;
	while (used < size && out[used])
		used++;
	if (faults < 6 && used < size)
		snprintf(out + used, size - used, "%s%s: \"%.60s\"%s%.60s%s", faults ? "; " : "", what, a,
			*b ? " and \"" : "", b, *b ? "\"" : "");
}

static struct rect seen(struct rect r, struct rect clip)
{
	return rect_intersection(r, clip);
}

static int audit_texts(const struct ui *ui, char *out, size_t size)
{
	const struct text_record *text = ui->text[ui->side];
	int faults = 0;
	for (int i = 0; i < ui->texts; i++) {
		struct rect r = text[i].rect, in = seen(r, text[i].clip);
		if (text[i].cut)
			audit_say(out, size, faults++, "cut", text[i].text, "");
		else if (!text[i].scrolls && (in.w < r.w - slack || in.h < r.h - 2 * slack))
			audit_say(out, size, faults++, "out of its place", text[i].text, "");
		for (int k = i + 1; k < ui->texts; k++)
			if (text[i].layer >= text[k].layer && rect_overlaps(seen(rect_inset(r, 0, 3), text[i].clip),
				seen(rect_inset(text[k].rect, 0, 3), text[k].clip), slack))
				audit_say(out, size, faults++, text[i].layer == text[k].layer ? "overlap" : "drawn over from below",
					text[i].text, text[k].text);
	}
	return faults;
}

static int audit_hits(const struct ui *ui, char *out, size_t size, int faults)
{
	const struct hit_record *hit = ui->hit[ui->side];
	for (int i = 0; i < ui->hits; i++) {
		struct rect in = seen(hit[i].rect, (struct rect){0, 0, ui->width, ui->height});
		if (!hit[i].scrolls && (in.w < hit[i].rect.w - slack || in.h < hit[i].rect.h - slack))
			audit_say(out, size, faults++, "out of the window", hit[i].name, "");
		for (int k = i + 1; k < ui->hits; k++)
			if (hit[i].id == hit[k].id && hit[i].layer == hit[k].layer)
				audit_say(out, size, faults++, "two of one name", hit[i].name, "");
	}
	return faults;
}

int audit_page(const struct ui *ui, char *out, size_t size)
{
	out[0] = '\0';
	int faults = audit_texts(ui, out, size);
	faults = audit_hits(ui, out, size, faults);
	if (ui->texts >= TEXTS_MAX || ui->hits >= HITS_MAX) /* the rest is not measured, nor reached by the keyboard */
		audit_say(out, size, faults++, "too much", "the page", "");
	if (!canvas_is_whole(ui->canvas, ui->fonts))
		audit_say(out, size, faults++, "shown otherwise than drawn", "the page", "");
	return faults;
}
