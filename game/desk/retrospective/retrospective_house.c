/* What became of the organisation: its teams, its machines and money, what it put out, and all of it beside the
 * record. */
#include <math.h>

#include "desk/frame/session.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "sim/programme.h"
#include "retrospective_page.h"

static int founded_month(const struct campaign *c, int team)
{
	int month = 0;
	while (month < c->month && !c->state[month].team[team].founded)
		month++;
	return month;
}

/* How a team fared, by its size at both ends: a key of its sentence. */
static const char *team_fate(const struct campaign *c, int team, int first)
{
	const struct team_state *now = &c->now.team[team];
	if (!c->state[0].team[team].founded)
		return "retrospective.team.founded";
	if (now->staff == 0)
		return "retrospective.team.gone";
	double ratio = first > 0 ? (double)now->staff / first : 1.0;
	return ratio >= 1.25 ? "retrospective.team.grew" : ratio <= 0.8 ? "retrospective.team.shrank" :
		"retrospective.team.kept";
}

static const char *team_words(struct desk *d, int team, bool bold)
{
	struct ui *ui = d->ui;
	const struct campaign *c = d->campaign;
	const struct team_state *now = &c->now.team[team];
	int first = c->state[0].team[team].staff;
	const char *name = speech_team(&d->speech, team);
	return DESK_SAY(d, team_fate(c, team, first),
		{"team", bold ? ui_say(ui, UI_BOLD "%s" UI_PLAIN, name) : name},
		{"first", ui_say(ui, "%d", first)}, {"last", ui_say(ui, "%d", now->staff)},
		{"left", ui_say(ui, "%d", now->left_total)}, {"laid_off", ui_say(ui, "%d", now->laid_off_total)},
		{"month", desk_month(d, founded_month(c, team))}, {"morale", ui_say(ui, "%.0f", now->morale * 100)});
}

static const char *value_of(struct desk *d, const char *id)
{
	int field = desk_field(d, "%s", id);
	return field >= 0 ? desk_value(d, field, desk_now(d, field)) : "–";
}

int retrospective_fates(struct desk *d, bool bold, struct fate out[FATES_MOST])
{
	const struct campaign *c = d->campaign;
	const struct bridge_state *bridge = &c->now.bridge;
	int count = 0;
	for (int t = 0; t < c->content->scenario.teams; t++)
		if (c->now.team[t].founded || c->state[0].team[t].founded)
			out[count++] = (struct fate){t, team_words(d, t, bold)};
	out[count++] = (struct fate){-1, DESK_SAY(d, bridge->open >= 0.5 ? "retrospective.bridge.wide" :
		"retrospective.bridge.narrow", {"flow", desk_percent(d, bridge->flow)},
		{"unread", ui_say(d->ui, "%.0f", bridge->unread)})};
	out[count++] = (struct fate){-1, DESK_SAY(d, "retrospective.money", {"users", value_of(d, "house.product_users")},
		{"earned", value_of(d, "house.revenue_total")}, {"spent", value_of(d, "house.spent")})};
	if (campaign_lost(c))
		out[count++] = (struct fate){-1, DESK_SAY(d, "retrospective.lost",
			{"month", desk_month(d, c->month > 0 ? c->month - 1 : 0)})};
	return count;
}

float retrospective_house(struct desk *d, struct rect r)
{
	struct ui *ui = d->ui;
	struct fate fate[FATES_MOST];
	float top = r.y, indent = 12;
	int count = retrospective_fates(d, true, fate);
	retrospective_head(d, &r, desk_word(d, "retrospective.became"), NULL);
	for (int i = 0; i < count; i++) {
		struct rect text = r;
		rect_cut_left(&text, indent);
		if (fate[i].team >= 0)
			ui_fill(ui, (struct rect){r.x, r.y + 5, 3, ui_line_height(ui, TYPE_PROSE) - 8},
				desk_team_colour(d, fate[i].team));
		ui_flow(ui, &text, TYPE_PROSE, ui_ink(ui, INK_TEXT), fate[i].words, 8);
		rect_cut_top(&r, text.y - r.y);
	}
	return r.y - top + 8;
}

static void launch_row(struct desk *d, struct rect *r, int i)
{
	struct ui *ui = d->ui;
	const struct model_state *m = &d->campaign->now.model[i];
	int verdict = programme_verdict(m);
	const char *said = ui_say(ui, "%s %s", desk_verdict_sign(verdict), desk_verdict_word(d, verdict));
	struct writing w = {0};
	bool has = speech_headline(&d->speech, &d->campaign->now, i, false, &w);
	const char *head = desk_written(d, &w);
	float said_w = ui_text_width(ui, TYPE_NOTE_BOLD, said) + 2, line = ui_line_height(ui, TYPE_NOTE);
	float h = line + 12 + (has ? ui_paragraph_height(ui, r->w, TYPE_PROSE, head) + 2 : 0);
	struct rect whole = rect_cut_top(r, h), row = {whole.x, whole.y + 6, whole.w, line};
	struct ui_hit hit = ui_hit(ui, whole, ui_say(ui, "release %s", speech_model(&d->speech, i)), 0);
	if (hit.hover)
		ui_fill(ui, whole, ui_ink(ui, INK_WASH));
	ui_text(ui, rect_cut_left(&row, retrospective_month_width(d)), TYPE_NOTE, ui_ink(ui, INK_SOFT), ALIGN_LEFT,
		desk_month_short(d, m->ship_month));
	ui_text(ui, rect_cut_right(&row, said_w), TYPE_NOTE_BOLD, desk_verdict_colour(d, verdict), ALIGN_RIGHT, said);
	ui_text(ui, row, TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT), ALIGN_LEFT, speech_model(&d->speech, i));
	if (has)
		ui_paragraph(ui, (struct rect){whole.x, row.y + line + 2, whole.w, 0}, TYPE_PROSE, ui_ink(ui, INK_TEXT), head);
	ui_line(ui, whole.x, whole.y + whole.h, whole.x + whole.w, whole.y + whole.h, 1, ui_ink(ui, INK_RULE));
	ui_focus_ring(ui, whole, 3, hit);
	if (hit.clicked)
		desk_go(d, SCREEN_LAUNCH, i);
}

float retrospective_launches(struct desk *d, struct rect r)
{
	const struct campaign *c = d->campaign;
	float top = r.y;
	int models = c->content->scenario.models, shipped = 0;
	retrospective_head(d, &r, desk_word(d, "retrospective.launches"), NULL);
	for (int month = 0; month < c->month; month++)
		for (int i = 0; i < models; i++)
			if (c->now.model[i].shipped && c->now.model[i].ship_month == month) {
				launch_row(d, &r, i);
				shipped++;
			}
	if (shipped == 0)
		ui_flow(d->ui, &r, TYPE_NOTE, ui_ink(d->ui, INK_SOFT), desk_word(d, "retrospective.launches.none"), 0);
	return r.y - top + 24;
}

static void beside_row(struct desk *d, struct rect *r, const char *id, const struct state *then)
{
	struct ui *ui = d->ui;
	int field = desk_field(d, "%s", id);
	if (field < 0)
		return;
	const struct field *f = &d->campaign->content->scenario.field[field];
	const char *record = then ? desk_value(d, field, field_read(f, then)) : "–";
	const char *name = desk_word_of(d, WORDS_CODEX, ui_say(ui, "field.%s.name", id));
	const char *value = desk_value(d, field, desk_now(d, field));
	float column = fmaxf(64, ui_text_width(ui, TYPE_NOTE, record) + 4), w = ui_text_width(ui, TYPE_NOTE_BOLD,
		value) + 2;
	float h = ui_paragraph_height(ui, r->w - column - fmaxf(72, w) - 16, TYPE_NOTE, name) + 8;
	struct rect row = rect_cut_top(r, h);
	ui_text(ui, rect_cut_right(&row, column), TYPE_NOTE, ui_ink(ui, INK_MUTED), ALIGN_RIGHT, record);
	desk_figure(d, rect_cut_right(&row, w), TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT), ALIGN_RIGHT, value, field);
	rect_cut_right(&row, 16 + fmaxf(72, w) - w);
	rect_cut_top(&row, 4);
	ui_paragraph(ui, row, TYPE_NOTE, ui_ink(ui, INK_SOFT), name);
}

float retrospective_beside(struct desk *d, struct rect r)
{
	static const char *const fields[] = {"house.trust", "house.goodwill", "house.product_users", "house.left_total",
		"house.laid_off_total", "house.staff", "bridge.flow"};
	struct ui *ui = d->ui;
	const struct state *then = campaign_record_beside(d->campaign);
	float top = r.y;
	retrospective_head(d, &r, desk_word(d, "launch.record"), NULL);
	struct rect heads = rect_cut_top(&r, ui_line_height(ui, TYPE_SMALL) + 4);
	const char *record = desk_word(d, d->campaign->content->scenario.turn.dealt ? "retrospective.column.dealt" :
		"retrospective.column.record");
	float w = fmaxf(64, ui_text_width(ui, TYPE_SMALL, record) + 4);
	ui_text(ui, rect_cut_right(&heads, w), TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_RIGHT, record);
	ui_text(ui, rect_cut_right(&heads, 96), TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_RIGHT,
		desk_word(d, "retrospective.yours"));
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		beside_row(d, &r, fields[i], then);
	return r.y - top + 16;
}
