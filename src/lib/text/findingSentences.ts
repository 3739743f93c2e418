import type { Finding } from '../domain/finding';
import type { Lang } from '../domain/lang';

/** What the sentences of single rules are made from. */
export interface Words {
	lang: Lang;
	/** The sentence of a comparison of sums. */
	comparison: () => string;
	left: string;
	right: string;
	/** Names of the first cells. */
	cells: string;
	/** What a claim is about. */
	subject: string;
	form: (id: Finding['left']) => string;
	figure: (value: string | number | undefined) => string;
}

type Say = (f: Finding, w: Words) => [zh: string, en: string];

function quoted(f: Finding): [string, string] {
	const sentence = String(f.values.sentence ?? '');
	return sentence === '' ? ['', ''] : [`（“${sentence}”）`, ` (“${sentence}”)`];
}

function percent(value: string | number | undefined): string {
	return typeof value === 'number' ? `${Math.round(value * 100)}%` : '';
}

const outOfRange: Say = (f, w) => {
	const more = f.cells.length > 4;
	const figures = f.operands
		.slice(0, 4)
		.map((o) => w.figure(o.value ?? undefined))
		.join(w.lang === 'zh' ? '、' : ', ');
	return [
		`${w.cells}${more ? `等 ${f.cells.length} 格` : ''}应为非负整数，印为 ${figures}。`,
		`${w.cells}${more ? ` and ${f.cells.length - 4} more` : ''} should be whole numbers from 0; printed: ${figures}.`
	];
};

const claim: Say = (f, w) => {
	const [zh, en] = quoted(f);
	const other =
		f.values.other === undefined
			? ['', '']
			: [
					`（加上年结转为 ${w.figure(f.values.other)}）`,
					` (${w.figure(f.values.other)} with those carried in)`
				];
	const cut = f.values.how === 'cut';
	return [
		`正文所述“${w.subject}”${w.left}，表格为 ${w.right}${other[0]}${cut ? '，小数被截去' : ''}${zh}。`,
		`The text gives ${w.left} for “${w.subject}”, the table ${w.right}${other[1]}${cut ? '; decimals were cut off' : ''}${en}.`
	];
};

/** Sentences of failures by rule; rules without one compare sums, and their sentence is the comparison. */
const SAID: Readonly<Record<string, Say>> = {
	'T3-SHAPE': (f, w) =>
		f.values.how === 'rows'
			? [
					`表三应有 ${w.right} 行，缺 ${f.values.missing} 行。`,
					`Table 3 should have ${w.right} rows; ${f.values.missing} are missing.`
				]
			: [
					`表三有 ${f.values.missing} 格没有数字：${w.cells}${f.cells.length > 4 ? '等' : ''}。`,
					`Cells of table 3 without a number: ${f.values.missing} (${w.cells}${f.cells.length > 4 ? ', …' : ''}).`
				],
	'T2-C-NN': outOfRange,
	'T2-B-NN': outOfRange,
	'T4-DOM': outOfRange,
	'T2-B-PROC': (f, w) => {
		if (f.values.how === 'money')
			return [`采购项目为 0，而金额为 ${w.right} 万元。`, `No projects, but ${w.right} (10,000 yuan).`];
		if (f.values.how === 'projects')
			return [`有 ${w.left} 个采购项目，而金额为 0。`, `Projects: ${w.left}, but no money.`];
		const average = w.figure(Math.round(Number(f.values.average) * 1e4) / 1e4);
		return [
			`${w.left} 个项目共 ${w.right} 万元，平均每项 ${average} 万元，可能混淆了元与万元。`,
			`Projects: ${w.left}, for ${w.right} (10,000 yuan) in all, ${average} each: yuan and 10,000 yuan may have been mixed up.`
		];
	},
	'T2-UNIT': (f, w) => [
		`${w.cells}印为“${f.values.raw}”，没有单位，不知是元还是万元。`,
		`${w.cells} is printed “${f.values.raw}” without a unit; it may be yuan or 10,000 yuan.`
	],
	'T2-RULEPOWER': (f, w) => [
		`${w.cells}不为 0，而该机关无权制定规章。`,
		`Not 0, though this agency has no power to make rules: ${w.cells}.`
	],
	'DEC-0': (_, w) => [
		`事项数为 0，却有 ${w.left} 件处理决定（${w.cells}）。`,
		`No items, but ${w.left} decisions (${w.cells}).`
	],
	'CELL-WORDS': (f, w) => [
		`${w.cells}应为数字，印为“${f.values.raw}”。`,
		`${w.cells} should be a number; printed: “${f.values.raw}”.`
	],
	FORM: (f, w) => [
		`报告为“${w.form(f.left)}”，该年度规定“${w.form(f.right)}”。`,
		`Its form: ${w.form(f.left)}; prescribed for its year: ${w.form(f.right)}.`
	],
	'NAR-NEW': claim,
	'NAR-RES': claim,
	'NAR-T4': claim,
	'NAR-T2': claim,
	'NAR-NONE': (f, w) => {
		const [zh, en] = quoted(f);
		return [
			`正文称没有“${w.subject}”${zh}，表格${w.cells}合计 ${w.right}。`,
			`The text says there was no “${w.subject}”${en}; the table has ${w.right} in ${w.cells}.`
		];
	},
	'NAR-PCT': (f, w) => {
		const [zh, en] = quoted(f);
		const [top, bottom] = [w.figure(f.values.top), w.figure(f.values.bottom)];
		return [
			`正文所述“${w.subject}”占 ${w.left}%${zh}，按 ${top}／${bottom} 计算为 ${w.right}%。`,
			`The text gives ${w.left}% for “${w.subject}”${en}; ${top} of ${bottom} is ${w.right}%.`
		];
	},
	'NAR-BAL': (f, w) => {
		const { fresh, carried, done, left } = f.values;
		return [
			`正文所述新收 ${w.figure(fresh)} + 上年结转 ${w.figure(carried)} = ${w.left}，办结 ${w.figure(done)} + 结转下年度 ${w.figure(left)} = ${w.right}。`,
			`As the text has it, new ${w.figure(fresh)} + carried in ${w.figure(carried)} = ${w.left}, but results ${w.figure(done)} + carried out ${w.figure(left)} = ${w.right}.`
		];
	},
	'NAR-SUM': (f, w) =>
		f.values.how === 'listed'
			? [
					`正文逐项列出的 ${f.values.parts} 项之和为 ${w.left}，所述总数为 ${w.right}；可能有交叉，或未逐项列全。`,
					`The ${f.values.parts} counts listed add up to ${w.left}, the stated total is ${w.right}; they may overlap or not be all.`
				]
			: [w.comparison(), w.comparison()],
	'NAR-EXACT': (f) => {
		const [zh, en] = quoted(f);
		return [`正文数字不精确${zh}。`, `A figure in the text is vague${en}.`];
	},
	'NAR-ENUM': (_, w) => [
		`正文出现“${w.left}是”，此前应有“${w.right}是”。`,
		`The text has a point “${w.left}是” where “${w.right}是” is due.`
	],
	'NAR-NAMES': (_, w) => [
		`正文既写“${w.left}”又写“${w.right}”，请核对名称。`,
		`The text writes both “${w.left}” and “${w.right}”; check the name.`
	],
	'NAR-DOCNO': (f) => [
		`正文逐件列出的“${f.values.series}”文号为 ${String(f.values.numbers).replaceAll(' ', '、')} 号，未见 ${String(f.values.missing).replaceAll(' ', '、')} 号。`,
		`Of the series “${f.values.series}” the text lists No. ${String(f.values.numbers).replaceAll(' ', ', ')}, but not No. ${String(f.values.missing).replaceAll(' ', ', ')}.`
	],
	'S5-PAIR': (f, w) => [
		`${w.right} 个问题中，第 ${String(f.values.ordinals).replaceAll(' ', '、')} 个没有同一主题的改进措施。`,
		`Problems without a measure on the same theme: ${String(f.values.ordinals).replaceAll(' ', ', ')} (of ${w.right}).`
	],
	'S6-EMPTY': () => ['第六部分没有实际内容。', 'Section six says nothing of substance.'],
	'T4-vs-T3': (_, w) => [
		`有复议或诉讼 ${w.left} 件，而当年和上年都没有新收申请；可能源于更早的申请。`,
		`${w.left} reviews or lawsuits, but no new requests this year or last; they may stem from earlier ones.`
	],
	'Y-JUMP': (f, w) => {
		const ratio = Math.round(Number(f.values.ratio) * 100) / 100;
		return [
			`${w.cells}由上年 ${w.right} 变为 ${w.left}，为上年的 ${ratio} 倍。`,
			`${w.cells} went from ${w.right} to ${w.left}, ${ratio} times last year’s.`
		];
	},
	'Y-SAME': (f) => {
		const [zh, en] =
			f.values.section === 'overview' ? ['总体情况', 'Section one'] : ['第五部分', 'Section five'];
		const share = percent(f.values.likeness);
		return f.values.how === 'last-year'
			? [
					`${zh}与上年（${f.values.year} 年）报告雷同，相同字对占 ${share}。`,
					`${en} is that of last year’s report (${f.values.year}); ${share} of character pairs are the same.`
				]
			: [
					`${zh}与${f.values.name}同年报告雷同，相同字对占 ${share}。`,
					`${en} is that of the report of ${f.values.name} for the same year; ${share} of character pairs are the same.`
				];
	},
	'Y-DATE': (f, w) =>
		f.values.how === 'title'
			? [
					`标题写的是 ${w.left} 年，报告年度为 ${w.right} 年。`,
					`The title says ${w.left}; the report is for ${w.right}.`
				]
			: [`${w.left} 公布，晚于期限 ${w.right}。`, `Published on ${w.left}, after the deadline of ${w.right}.`]
};

/** Returns the sentence of a failed finding in one language. */
export function saidOf(finding: Finding, words: Words): string {
	const { rule, values } = finding;
	if (rule === 'T3-DOM' && values.how === 'count')
		return outOfRange(finding, words)[words.lang === 'zh' ? 0 : 1];
	const say = SAID[rule];
	if (say === undefined) return words.comparison();
	return say(finding, words)[words.lang === 'zh' ? 0 : 1];
}
