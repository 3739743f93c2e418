import { PROSE_FIGURES } from '../domain/prose';
import { figureOfKind, type Statement } from '../domain/statement';

/** A prose figure of the catalogue with the statement it was taken from. */
export interface ProseFigureFound {
	code: string;
	value: number;
	statement: Statement;
}

/** A prose figure that the text gives but that was not taken, and why. */
export interface ProseFigureLeft {
	code: string;
	/** Two figures for one thing; 约 or 余; blanks between the digits; a whole city; another year. */
	reason: 'conflict' | 'about' | 'unsure' | 'wide' | 'other_year' | 'part';
	statements: readonly Statement[];
}

export interface ProseFigures {
	figures: readonly ProseFigureFound[];
	left: readonly ProseFigureLeft[];
}

/** Figures that may be named as a part of another one and are still what they are. */
const WITHIN = new Set([
	'n_items_website',
	'n_items_new_media',
	'n_items_other',
	'n_new_stated',
	'n_interpretations'
]);

function reasonOf(statement: Statement, code: string, wholeArea: boolean): ProseFigureLeft['reason'] | null {
	if (statement.aside === 'wide' && !wholeArea) return 'wide';
	if (statement.aside === 'other_year') return 'other_year';
	if (statement.precision === 'unsure') return 'unsure';
	if (statement.precision === 'about') return 'about';
	return statement.aside === 'part' && !WITHIN.has(code) ? 'part' : null;
}

function different(statements: readonly Statement[]): number {
	return new Set(statements.map((s) => s.value)).size;
}

/**
 * Returns the prose figures (`n_*`) that statements give for certain, and those left out with the reason. One figure
 * stated twice alike is taken once; of different ones only the single one that sums up. `wholeArea`: the report is a
 * government's, so that 全市 or 全区 means itself.
 */
export function figuresOf(statements: readonly Statement[], wholeArea: boolean): ProseFigures {
	const figures: ProseFigureFound[] = [];
	const left: ProseFigureLeft[] = [];
	for (const { code } of PROSE_FIGURES) {
		const stated = statements.filter(
			(s) => !s.negated && !s.share && s.value !== null && figureOfKind(s.kind) === code
		);
		const fitting = stated.filter((s) => reasonOf(s, code, wholeArea) === null);
		for (const reason of ['wide', 'other_year', 'unsure', 'about', 'part'] as const) {
			const out = stated.filter((s) => reasonOf(s, code, wholeArea) === reason);
			if (out.length > 0) left.push({ code, reason, statements: out });
		}
		const summing = fitting.filter((s) => s.summing);
		const chosen = different(fitting) === 1 ? fitting : different(summing) === 1 ? summing : [];
		const [first] = chosen;
		if (first !== undefined && first.value !== null)
			figures.push({ code, value: first.value, statement: first });
		else if (fitting.length > 0) left.push({ code, reason: 'conflict', statements: fitting });
	}
	return { figures, left };
}

/** Returns prose figures as numbers by code, as reports keep them among their cells. */
export function proseCells(found: ProseFigures): Record<string, number> {
	return Object.fromEntries(found.figures.map((f) => [f.code, f.value]));
}
