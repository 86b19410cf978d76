/* Colours of the themes. Relations, not single values, make a theme: see look.md. */
#include <math.h>

#include "ui/state.h"

static const colour inks[THEMES][INKS] = {
	[THEME_PAPER] = {
		[INK_PAPER] = 0xFFF6F1E7, [INK_CARD] = 0xFFFCF9F2, [INK_WASH] = 0xFFF2EADB, [INK_RULE] = 0xFFD9D1C1,
		[INK_EDGE] = 0xFF1B1A17, [INK_TEXT] = 0xFF1B1A17, [INK_SOFT] = 0xFF46423A, [INK_MUTED] = 0xFF6F6A5F,
		[INK_GOOD] = 0xFF2E7D55, [INK_WARN] = 0xFF9A6200, [INK_BAD] = 0xFFB3261E, [INK_LINK] = 0xFF2560A4,
		[INK_GOOD_WASH] = 0xFFE4EFE6, [INK_WARN_WASH] = 0xFFF8EBD0, [INK_BAD_WASH] = 0xFFFBE9E4,
		[INK_LINK_WASH] = 0xFFEAF1FB,
		[INK_STRONG] = 0xFF1B1A17, [INK_ON_STRONG] = 0xFFFCF9F2, [INK_GREY] = 0xFF77879C,
	},
	[THEME_NIGHT] = {
		[INK_PAPER] = 0xFF15171B, [INK_CARD] = 0xFF1C1F24, [INK_WASH] = 0xFF23272D, [INK_RULE] = 0xFF353A42,
		[INK_EDGE] = 0xFFD8D2C4, [INK_TEXT] = 0xFFF0EADC, [INK_SOFT] = 0xFFCFC9BC, [INK_MUTED] = 0xFF9C978B,
		[INK_GOOD] = 0xFF5CC28D, [INK_WARN] = 0xFFE0A63C, [INK_BAD] = 0xFFF2776B, [INK_LINK] = 0xFF7FB2F0,
		[INK_GOOD_WASH] = 0xFF1D3328, [INK_WARN_WASH] = 0xFF38301C, [INK_BAD_WASH] = 0xFF3B2323,
		[INK_LINK_WASH] = 0xFF202C3D,
		[INK_STRONG] = 0xFFECE5D6, [INK_ON_STRONG] = 0xFF15171B, [INK_GREY] = 0xFF8494AA,
	},
	[THEME_CONTRAST] = {
		[INK_PAPER] = 0xFFFFFFFF, [INK_CARD] = 0xFFFFFFFF, [INK_WASH] = 0xFFF1F1F1, [INK_RULE] = 0xFF767676,
		[INK_EDGE] = 0xFF000000, [INK_TEXT] = 0xFF000000, [INK_SOFT] = 0xFF000000, [INK_MUTED] = 0xFF3A3A3A,
		[INK_GOOD] = 0xFF005A2B, [INK_WARN] = 0xFF7A4B00, [INK_BAD] = 0xFF9B0000, [INK_LINK] = 0xFF003C9E,
		[INK_GOOD_WASH] = 0xFFDDF3E3, [INK_WARN_WASH] = 0xFFFFEFC7, [INK_BAD_WASH] = 0xFFFFE1DC,
		[INK_LINK_WASH] = 0xFFDFEAFF,
		[INK_STRONG] = 0xFF000000, [INK_ON_STRONG] = 0xFFFFFFFF, [INK_GREY] = 0xFF4A5A6E,
	},
};

/* Blue and vermilion stay apart for every common kind of colour vision (Okabe & Ito 2008). */
static colour ink_safe(enum ui_theme theme, enum ink ink)
{
	bool night = theme == THEME_NIGHT;
	switch (ink) {
	case INK_GOOD: return night ? 0xFF6DB7F2 : 0xFF0060A0;
	case INK_WARN: return night ? 0xFFE8C840 : 0xFF806000;
	case INK_BAD: return night ? 0xFFFF9455 : 0xFFB84A00;
	case INK_GOOD_WASH: return night ? 0xFF1D2C3B : 0xFFE3EEF8;
	case INK_BAD_WASH: return night ? 0xFF3B2A1D : 0xFFFCEBDD;
	default: return inks[theme][ink];
	}
}

colour ui_ink(const struct ui *ui, enum ink ink)
{
	return ui->look.colour_safe ? ink_safe(ui->look.theme, ink) : inks[ui->look.theme][ink];
}

colour colour_mix(colour a, colour b, float share)
{
	colour out = 0;
	for (int shift = 0; shift < 32; shift += 8) {
		float from = (float)(a >> shift & 255), to = (float)(b >> shift & 255);
		out |= (colour)(from + (to - from) * share + 0.5f) << shift;
	}
	return out;
}

/* Relative luminance, 0 black to 1 white (WCAG 2.2). */
static float luminance(colour c)
{
	static const float weight[] = {0.0722f, 0.7152f, 0.2126f}; /* blue, green, red: as they lie in a colour */
	float sum = 0;
	for (int i = 0; i < 3; i++) {
		float part = (float)(c >> 8 * i & 255) / 255;
		sum += weight[i] * (part <= 0.04045f ? part / 12.92f : powf((part + 0.055f) / 1.055f, 2.4f));
	}
	return sum;
}

colour colour_upon(colour ground)
{
	const float least = 3.3f; /* contrast at which bold white still reads, and the look asks for white */
	return 1.05f / (luminance(ground) + 0.05f) >= least ? 0xFFFFFFFF : 0xFF17181B;
}

colour colour_fade(colour c, float alpha)
{
	alpha = alpha < 0 ? 0 : alpha > 1 ? 1 : alpha;
	return (c & 0xFFFFFF) | (colour)((float)(c >> 24) * alpha + 0.5f) << 24;
}

colour ui_tint(const struct ui *ui, colour paper)
{
	switch (ui->look.theme) {
	case THEME_NIGHT: return colour_mix(paper, 0xFFFFFFFF, 0.28f);
	case THEME_CONTRAST: return colour_mix(paper, 0xFF000000, 0.25f);
	default: return paper;
	}
}
