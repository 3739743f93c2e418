import { cellByCode } from '../domain/cells';
import { claimSubject } from '../domain/claims';
import type { Finding, Operand, Relation } from '../domain/finding';
import type { Label } from '../domain/forms';
import { formById } from '../domain/forms';
import type { Lang } from '../domain/lang';
import type { CellState } from '../domain/reports';
import { REORGANISATIONS, type ReorganisationKind } from '../domain/ruleSettings';
import { formatFigure } from './format';
import { saidOf } from './findingSentences';

const STATES: Readonly<Record<CellState, Label>> = {
	value: { zh: '有数字', en: 'a number' },
	zero: { zh: '0', en: '0' },
	blank: { zh: '空白', en: 'blank' },
	na: { zh: '不适用', en: 'not applicable' },
	text: { zh: '文字', en: 'words' },
	absent: { zh: '未出现', en: 'not in the report' }
};

/** Beyond so many figures a side is told as their sum, not one by one. */
const TOLD = 4;
/** Beyond so many missing cells the rest are counted. */
const NAMED = 3;

/** Returns a side of a finding as it is printed: a figure as in the report, words as they are. */
export function sideText(side: Finding['left'], lang: Lang): string {
	return typeof side === 'string' ? side : formatFigure(side, lang, null);
}

/** Returns the name of a cell, with the year where it stands in another report; the code where it is unknown. */
export function cellName(cell: string, lang: Lang): string {
	const label = cellByCode(cell)?.label;
	return label === undefined ? cell : label[lang];
}

function nameOf(operand: Operand, finding: Finding, lang: Lang): string {
	const name = cellName(operand.cell, lang);
	if (operand.report_id === finding.report_id) return `“${name}”`;
	if (operand.agency_id !== finding.agency_id) {
		const agency = String(finding.values[`name ${operand.agency_id}`] ?? operand.agency_id);
		return lang === 'zh' ? `${agency}“${name}”` : `“${name}” of ${agency}`;
	}
	return lang === 'zh' ? `${operand.report_year} 年“${name}”` : `“${name}” of ${operand.report_year}`;
}

function sum(side: 'left' | 'right', finding: Finding, lang: Lang): string {
	const operands = finding.operands.filter((o) => o.side === side);
	const total = sideText(side === 'left' ? finding.left : finding.right, lang);
	if (operands.length === 0) return total;
	if (operands.length > TOLD) {
		return lang === 'zh'
			? `${operands.length} 项之和 ${total}`
			: `the sum of ${operands.length} figures, ${total}`;
	}
	const told = operands
		.map((o, i) => {
			const sign = o.sign === -1 ? ' − ' : i === 0 ? '' : ' + ';
			return `${sign}${nameOf(o, finding, lang)} ${formatFigure(o.value, lang, null)}`;
		})
		.join('');
	return operands.length === 1 ? told : `${told} = ${total}`;
}

const SHOULD: Readonly<Record<Relation, Label>> = {
	'=': { zh: '应等于', en: 'should equal' },
	'<=': { zh: '不应大于', en: 'should not exceed' },
	'>=': { zh: '不应小于', en: 'should not be less than' },
	'': { zh: '应与', en: 'should agree with' }
};

function comparison(finding: Finding, lang: Lang): string {
	const [left, right] = [sum('left', finding, lang), sum('right', finding, lang)];
	const should = SHOULD[finding.relation][lang];
	const gap =
		typeof finding.left === 'number' && typeof finding.right === 'number'
			? formatFigure(Math.abs(finding.left - finding.right), lang, null)
			: '';
	if (lang === 'zh') return `${left}，${should} ${right}，相差 ${gap}。`;
	return `${left.charAt(0).toUpperCase()}${left.slice(1)} ${should} ${right}; the difference is ${gap}.`;
}

function missing(finding: Finding, lang: Lang): string {
	const open =
		finding.operands.length > 0
			? finding.operands.map((o) => `${nameOf(o, finding, lang)}（${STATES[o.state][lang]}）`)
			: finding.cells.map((cell) => `“${cellName(cell, lang)}”`);
	if (open.length === 0)
		return lang === 'zh' ? '缺少所需数字，无法核对。' : 'Cannot be told: a figure is missing.';
	const shown = open.slice(0, NAMED).join(lang === 'zh' ? '、' : ', ');
	const rest = open.length - NAMED;
	if (lang === 'zh') return `缺少${shown}${rest > 0 ? `等 ${open.length} 格` : ''}，无法核对。`;
	const plain = shown.replaceAll('（', ' (').replaceAll('）', ')');
	return `Cannot be told without ${plain}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

const UNTOLD: Readonly<Record<string, Label>> = {
	'no-text': { zh: '没有报告正文，无法核对。', en: 'Cannot be told: the text of the report is not at hand.' },
	'nothing-said': { zh: '正文没有可核对的说法。', en: 'The text says nothing that could be checked.' },
	previous: { zh: '没有上年报告，无法核对。', en: 'Cannot be told: there is no report for the year before.' },
	members: { zh: '没有所属机关的数字，无法核对。', en: 'Cannot be told: no member has figures.' },
	agency: {
		zh: '机关类别或层级不明，无法判断。',
		en: 'Cannot be told: kind or level of the agency is not known.'
	},
	date: { zh: '公布日期不明，无法判断。', en: 'Cannot be told: the date of publication is not known.' },
	year: { zh: '报告年度不明，无法判断。', en: 'Cannot be told: the year of the report is not known.' },
	title: { zh: '标题没有写明年度，无法判断。', en: 'Cannot be told: the title names no year.' },
	text: {
		zh: '总体情况和第五部分未读或过短，无法比较。',
		en: 'Cannot be told: sections one and five were not read, or are too short.'
	},
	'no-problems': { zh: '第五部分没有写问题。', en: 'Cannot be told: section five states no problem.' },
	'no-section': { zh: '没有第六部分的文字，无法判断。', en: 'Cannot be told: section six is not at hand.' },
	unread: { zh: '第五部分未读，无法判断。', en: 'Cannot be told: section five was not read.' },
	form: { zh: '报告格式不明，无法判断。', en: 'Cannot be told: the form of the report is not known.' },
	extract: {
		zh: '只有报告的部分数字，不能判断表格是否完整。',
		en: 'Cannot be told: only some of the report’s figures are at hand.'
	}
};

function passed(finding: Finding, lang: Lang): string {
	const { places } = finding.values;
	if (typeof places === 'number' && places > 1) {
		return lang === 'zh' ? `${places} 处相符。` : `In order in ${places} places.`;
	}
	if (finding.left === null || finding.right === null || typeof finding.left !== typeof finding.right) {
		return lang === 'zh' ? '相符。' : 'In order.';
	}
	const [left, right] = [sideText(finding.left, lang), sideText(finding.right, lang)];
	if (finding.relation === '=')
		return lang === 'zh' ? `相符：${left} = ${right}。` : `In order: ${left} = ${right}.`;
	return lang === 'zh' ? `相符（${left}；${right}）。` : `In order (${left}; ${right}).`;
}

function aside(finding: Finding, lang: Lang): string {
	const change = REORGANISATIONS[finding.muted as ReorganisationKind];
	const muted =
		finding.muted === '' || change === undefined
			? ''
			: lang === 'zh'
				? `不计入：${change.label.zh}，${change.why.zh}`
				: ` Not counted: ${change.label.en}. ${change.why.en}`;
	if (finding.acknowledged === '') return muted;
	return lang === 'zh'
		? `${muted}已确认：${finding.acknowledged}`
		: `${muted} Acknowledged: ${finding.acknowledged}`;
}

/**
 * Returns the sentence of a finding: both sides with the cells they rest on where it fails, what is missing where it
 * cannot be told. Plain text in which names, raw cells and sentences from reports stand as they are: escape it.
 */
export function describeFinding(finding: Finding, lang: Lang): string {
	const how = String(finding.values.how ?? '');
	if (finding.outcome === 'pass') return passed(finding, lang) + aside(finding, lang);
	if (finding.outcome === 'not_evaluable') return UNTOLD[how]?.[lang] ?? missing(finding, lang);
	const sentence = saidOf(finding, {
		lang,
		comparison: () => comparison(finding, lang),
		left: sideText(finding.left, lang),
		right: sideText(finding.right, lang),
		cells: finding.cells
			.slice(0, TOLD)
			.map((c) => `“${cellName(c, lang)}”`)
			.join(lang === 'zh' ? '、' : ', '),
		subject: claimSubject(String(finding.values.subject ?? ''))?.label[lang] ?? '',
		form: (id) => formById(String(id ?? ''))?.label[lang] ?? String(id ?? ''),
		figure: (value) => (typeof value === 'number' ? formatFigure(value, lang, null) : String(value ?? ''))
	});
	return sentence + aside(finding, lang);
}
