import { cellByCode } from '../../domain/cells';
import type { FormId } from '../../domain/forms';
import type { Lang } from '../../domain/lang';
import { describeFinding } from '../../text/findings';
import { formatFigure } from '../../text/format';
import { FORM_TEXT } from '../../text/form';
import type { CellLook } from './content';

/** Returns what is printed in a cell on the screen: the number, words or sign as they stand, or nothing. */
export function shownText(look: CellLook, lang: Lang): string {
	if (look.value !== null) return formatFigure(look.value, lang, null);
	return look.state === 'na' || look.state === 'text' ? look.raw : '';
}

/** Returns the name of a cell by row and column, worded as the table's form words it. */
export function pathOf(code: string, form: FormId, lang: Lang): string {
	const cell = cellByCode(code);
	if (cell === null) return code;
	const wording = cell.wording[form];
	if (lang === 'en' || cell.table !== 't2' || wording === undefined) return cell.label[lang];
	return `${wording.row}·${wording.column}`;
}

/** Returns the sentence a screen reader says of a cell: row and column, what stands there, what is wrong with it. */
export function spokenCell(look: CellLook, form: FormId, lang: Lang): string {
	const text = FORM_TEXT[lang];
	const said = [pathOf(look.code, form, lang), shownText(look, lang), text.states[look.state]];
	if (look.corrected !== null) said.push(text.corrected, text.before(printedBefore(look, lang)));
	if (look.remark !== '') said.push(look.remark);
	if (look.severity !== null) {
		for (const severity of ['E', 'W', 'N'] as const) {
			const count = look.findings.filter((f) => f.severity === severity).length;
			if (count > 0) said.push(text.marks(severity, count));
		}
	}
	return said.filter((part) => part !== '').join(lang === 'zh' ? '，' : ', ');
}

function printedBefore({ corrected }: CellLook, lang: Lang): string {
	if (corrected === null) return '';
	return corrected.before.value === null ? corrected.raw : formatFigure(corrected.before.value, lang, null);
}

/** Most sentences of findings told in the hint of one cell. */
const TOLD = 3;

/** Returns the hint shown when a cell is pointed at: what is special about it, then the sentences of its findings. */
export function hintOf(look: CellLook, lang: Lang): string {
	const text = FORM_TEXT[lang];
	const special = [text.states[look.state]];
	if (look.corrected !== null) special.push(text.corrected, text.before(printedBefore(look, lang)));
	const first = special.filter((part) => part !== '').join(lang === 'zh' ? '，' : ', ');
	const sentences = look.findings.slice(0, TOLD).map((f) => describeFinding(f, lang));
	return [first, look.remark, ...sentences].filter((part) => part !== '').join('\n');
}
