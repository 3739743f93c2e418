import type { Scheme } from '../../domain/scorecard';
import { formatScheme, parseScheme, type SchemeIgnored } from '../../domain/scorecardCodec';
import { presetByCode, PRESETS, type Preset } from '../../domain/scorecardPresets';

/** The scheme a page shows, the ready-made one it equals, and what of the link's could not be honoured. */
export interface ShownScheme {
	scheme: Scheme;
	preset: Preset | null;
	ignored: SchemeIgnored[];
}

/** Returns the ready-made scheme that says the same, or null. */
export function presetOf(scheme: Scheme): Preset | null {
	const written = formatScheme(scheme);
	return PRESETS.find((preset) => formatScheme(preset) === written) ?? null;
}

/** Returns the scheme a link's option asks for: a whole scheme, a ready-made one by its code, or else the opening one. */
export function schemeOf(option: string | undefined, opening: Preset): ShownScheme {
	if (option === undefined || option === '') return { scheme: opening, preset: opening, ignored: [] };
	const named = presetByCode(option);
	if (named !== null) return { scheme: named, preset: named, ignored: [] };
	const { scheme, ignored } = parseScheme(option);
	return scheme === null
		? { scheme: opening, preset: opening, ignored }
		: { scheme, preset: presetOf(scheme), ignored };
}

/** Returns how a link writes a scheme: nothing for the opening one, every other in full. */
export function optionOf(scheme: Scheme, opening: Preset): string {
	const written = formatScheme(scheme);
	return written === formatScheme(opening) ? '' : written;
}
