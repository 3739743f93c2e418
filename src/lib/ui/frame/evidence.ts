import type { Lang } from '../../domain/lang';
import type { EvidenceRow, NoteRow } from '../../query/evidence';
import { OVERVIEW_TEXT } from '../../text/overview';

/** Returns an address that may be linked to: http and https only; null for words. */
export function sourceLink(source: string): string | null {
	if (!/^https?:\/\//i.test(source)) return null;
	try {
		return new URL(source).href;
	} catch {
		return null;
	}
}

/** Returns how a cell without a plain figure is shown, and what is to be said of it: its state, raw text and place. */
export function cellState(
	code: string,
	row: EvidenceRow,
	notes: readonly NoteRow[],
	lang: Lang
): { printed: string | null; note: string } {
	const text = OVERVIEW_TEXT[lang];
	const note = notes.find((n) => n.cell === code) ?? null;
	const printed = row[`p_${code}`] ?? null;
	const counted = row[`c_${code}`] ?? null;
	const derived =
		printed === null && counted !== null
			? code.endsWith('_total')
				? text.derivedTotal
				: text.provenZero
			: '';
	if (note === null) {
		return { printed: printed === null ? text.states.absent : null, note: derived };
	}
	const state = text.states[note.state as keyof typeof text.states] ?? note.state;
	const raw = note.raw === '' ? '' : `“${note.raw}”`;
	return {
		printed: printed === null ? state : null,
		note: [raw, note.where, derived].filter((part) => part !== '').join(' · ')
	};
}
