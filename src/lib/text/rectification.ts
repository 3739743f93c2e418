import type { Correction } from '../domain/correction';
import { isOpen, type Finding, type Severity } from '../domain/finding';
import { formById } from '../domain/forms';
import { RULES, ruleById } from '../domain/ruleCatalogue';
import { OFFICIAL_SECTIONS } from '../domain/officialForm';
import { describeFinding } from './findings';
import { formatDate, formatFigure } from './format';
import { ADVICE, ADVICE_OTHERWISE } from './rectificationAdvice';
import { placeInForm, placesInForm } from './rectificationCells';

/** What a note to a bureau is made from. */
export interface NoteInput {
	agency: string;
	year: number | null;
	/** Form of the report: `2019`, `2021`, `mixed`, or empty. */
	form: string;
	/** ISO date, or empty. */
	published_on: string;
	/** Where the report was read from: address or file; may be empty. */
	source: string;
	findings: readonly Finding[];
	/** Figures that the person who checks has changed; what is found rests on them. */
	corrections: readonly Correction[];
	/** Tables that are there and cannot be read. */
	unreadable: readonly ('t2' | 't3' | 't4')[];
	/** Whether findings that were acknowledged or explained are listed with their reason, or left out. */
	explained: boolean;
	/** ISO date of the note. */
	today: string;
}

/** One rule and the places of the report where it says something. */
export interface NoteItem {
	/** Name of the rule and what it demands. */
	title: string;
	places: { sentence: string; cells: string }[];
	/** What to look up; empty where there is nothing to do. */
	advice: string;
}

export interface NotePart {
	heading: string;
	/** A sentence before the items; may be empty. */
	intro: string;
	items: NoteItem[];
}

/** A note to the bureau (整改提示), in Chinese, as paragraphs still to be laid out. */
export interface RectificationNote {
	title: string;
	addressee: string;
	opening: string[];
	parts: NotePart[];
	closing: string[];
	date: string;
}

/** What the names of the tables stand for. */
const TABLES_MEANT = OFFICIAL_SECTIONS.filter((s) => s.table !== null)
	.map((s, i) => `“表${'二三四'.charAt(i)}”指“${s.heading.zh}”部分的表格`)
	.join('，');
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** Beyond so many rows of the form the rest are only counted. */
const NAMED = 6;
/** Why a check could not be made that is no fault of this report. */
const NOT_THE_REPORT = [
	'previous',
	'members',
	'agency',
	'extract',
	'nothing-said',
	'no-text',
	'form',
	'unread'
];

function cellsOf(finding: Finding, form: string): string {
	const own = finding.operands.filter((o) => o.report_id === finding.report_id);
	const codes = [...new Set(own.length > 0 ? own.map((o) => o.cell) : finding.cells)];
	const places = placesInForm(codes, form);
	return places.slice(0, NAMED).join('；') + (places.length > NAMED ? `；等 ${codes.length} 格` : '');
}

function grouped(findings: readonly Finding[]): [string, Finding[]][] {
	const groups = new Map<string, Finding[]>();
	for (const rule of RULES) groups.set(rule.id, []);
	for (const finding of findings) {
		const group = groups.get(finding.rule);
		if (group === undefined) groups.set(finding.rule, [finding]);
		else group.push(finding);
	}
	return [...groups].filter(([, list]) => list.length > 0);
}

function titleOf(rule: string): string {
	const known = ruleById(rule);
	return known === null ? rule : `${known.label.zh}（${known.formula.zh}）`;
}

function itemsOf(findings: readonly Finding[], form: string, advised: boolean): NoteItem[] {
	return grouped(findings).map(([rule, list]) => ({
		title: titleOf(rule),
		places: list.map((f) => ({ sentence: describeFinding(f, 'zh'), cells: cellsOf(f, form) })),
		advice: advised ? (ADVICE[rule] ?? ADVICE_OTHERWISE) : ''
	}));
}

/** Returns one item a rule on what could not be checked, with every cell that is missing for it. */
function untold(findings: readonly Finding[], form: string): NoteItem[] {
	return grouped(findings).map(([rule, list]) => {
		const [first] = list as [Finding];
		const operands = list.flatMap((f) => f.operands.filter((o) => o.report_id === f.report_id));
		const place =
			operands.length === 0
				? { sentence: describeFinding(first, 'zh'), cells: '' }
				: { sentence: '下列各格没有数字，无法核对。', cells: cellsOf({ ...first, operands }, form) };
		return { title: titleOf(rule), places: [place], advice: '' };
	});
}

function partsOf(input: NoteInput): NotePart[] {
	const { findings, form } = input;
	const open = (severity: Severity) => findings.filter((f) => isOpen(f) && f.severity === severity);
	const explained = findings.filter((f) => f.outcome === 'fail' && !isOpen(f));
	const missing = findings.filter(
		(f) => f.outcome === 'not_evaluable' && !NOT_THE_REPORT.includes(String(f.values.how ?? ''))
	);
	const [errors, warnings, notes] = [open('E'), open('W'), open('N')];
	const parts: NotePart[] = [
		{
			heading: `需要更正的错误（${errors.length} 处）`,
			intro: '下列数字或说法互相矛盾，至少有一处不实，请核实后更正。',
			items: itemsOf(errors, form, true)
		},
		{
			heading: `需要核实的疑点（${warnings.length} 处）`,
			intro: '下列各处可能有误，也可能有正当原因，请核实；有误的更正，无误的说明原因。',
			items: itemsOf(warnings, form, true)
		},
		{
			heading: `供参考的提示（${notes.length} 处）`,
			intro: '下列各处不一定是错误，供修改时参考。',
			items: itemsOf(notes, form, true)
		},
		{
			heading: '因报告缺少数字或内容而未能核对的项目',
			intro: '下列项目没有核对，不表示相符。请按规定格式补齐。',
			items: untold(missing, form)
		}
	];
	if (input.explained) {
		parts.push({
			heading: `已有说明的情况（${explained.length} 处）`,
			intro: '下列各处已有说明，不需要更正。',
			items: itemsOf(explained, form, false)
		});
	}
	if (input.unreadable.length > 0) {
		const tables = input.unreadable.map((t) => ({ t2: '表二', t3: '表三', t4: '表四' })[t]);
		parts.push({
			heading: '未能读出的表格',
			intro: `${tables.join('、')}的排列已打乱，数字无法与行、列对应，没有核对。请重新公布排列完整的表格。`,
			items: []
		});
	}
	return parts.filter((part) => part.items.length > 0 || part.heading === '未能读出的表格');
}

function stated(content: Correction['after']): string {
	return content.value === null ? '空白' : formatFigure(content.value, 'zh', null);
}

function correctionItems(input: NoteInput): NotePart[] {
	const last = new Map(input.corrections.map((c) => [c.cell, c]));
	if (last.size === 0) return [];
	const places = [...last.values()].map((c) => ({
		sentence: `报告印为“${c.raw.trim()}”，核对时按 ${stated(c.after)} 计算${c.note === '' ? '' : `（${c.note}）`}。`,
		cells: placeInForm(c.cell, input.form)
	}));
	return [
		{
			heading: '核对时改用的数字',
			intro: '下列数字与公布的文本不同，以上结果按改用的数字得出。',
			items: [{ title: `共 ${last.size} 格`, places, advice: '' }]
		}
	];
}

function reportName({ agency, year }: NoteInput): string {
	return `${agency}${year === null ? '' : `${year}年`}政府信息公开工作年度报告`;
}

/**
 * Returns the note to the bureau on what is wrong in its report: errors before warnings before notes, each with the
 * cells as the form names them, both sides' figures and what to look up; then what could not be checked.
 */
export function rectificationNote(input: NoteInput): RectificationNote {
	const failed = partsOf(input);
	const parts = [...failed, ...correctionItems(input)];
	const form = formById(input.form)?.label.zh ?? '';
	const about = [
		form,
		input.published_on === '' ? '' : `${formatDate(input.published_on, 'zh')}公布`,
		input.source === '' ? '' : `取自 ${input.source}`
	].filter((part) => part !== '');
	const read = `对《${reportName(input)}》${about.length === 0 ? '' : `（${about.join('，')}）`}的表格和正文进行了核对`;
	const errors = input.findings.some(isOpen);
	const opening = [
		errors
			? `近日，${read}，发现部分内容前后不一致。现将需要核实、更正的情况提示如下。`
			: `近日，${read}，在能够核对的范围内没有发现前后不一致的内容。`
	];
	if (errors || failed.length > 0) {
		opening.push(`文中${TABLES_MEANT}。`);
	}
	return {
		title: '关于政府信息公开工作年度报告有关内容的整改提示',
		addressee: `${input.agency === '' ? '报告机关' : input.agency}：`,
		opening,
		parts: parts.map((part, i) => ({ ...part, heading: `${NUMERALS[i] ?? i + 1}、${part.heading}` })),
		closing: errors
			? [
					'请对照原始台账逐项核实。确有错误的，请更正后重新公布报告，并注明更正日期；没有错误的，请书面说明情况。'
				]
			: [],
		date: formatDate(input.today, 'zh')
	};
}
