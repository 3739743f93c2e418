import { cellByCode } from './cells';
import { tabularForms, type Label } from './forms';
import type { Statement } from './statement';
import { OUTCOME_GROUPS, rowsOfGroup, T3_PARTS, T3_ROWS } from './table3';
import { T4_RESULTS, T4_STAGES } from './table4';

/** Something a report's text says about a figure that the tables hold too. */
export interface Claim extends Pick<
	Statement,
	'kind' | 'value' | 'share' | 'negated' | 'precision' | 'sentence' | 'aside'
> {
	/** The prose figure `n_*` it was kept as, or empty. */
	cell: string;
}

/** What the rules on a report's text read. Every part may be missing: then nothing is said about it. */
export interface ProseInput {
	statements: readonly Statement[];
	/** The whole text, for the numbering of its points; null where it is not at hand. */
	text: string | null;
	/** Section six without its heading; null where it is not at hand or was not found. */
	sectionSix: string | null;
	/** Section five, by which reports are compared with each other; null = problems and measures as kept. */
	compared: string | null;
	/** Section one, by which reports are compared too; left out or null where it is not at hand. */
	overview?: string | null;
}

/** What a claim can be about, and which sums of cells it may equal: any one of them is right. */
export interface ClaimSubject {
	code: string;
	label: Label;
	sums: readonly (readonly string[])[];
}

function subject(
	code: string,
	zh: string,
	en: string,
	...sums: readonly (readonly string[])[]
): ClaimSubject {
	return { code, label: { zh, en }, sums };
}

function groupSums(group: (typeof OUTCOME_GROUPS)[number]['code']): string[][] {
	const lists = tabularForms().map((form) => rowsOfGroup(group, form.id).map((row) => `${row}_total`));
	return lists.filter((list, i) => lists.findIndex((other) => other.join() === list.join()) === i);
}

const NEW = 't3_new_total';
const CARRIED_IN = 't3_carry_in_total';
const organisations = (row: string) => T3_PARTS.filter((c) => c !== 'natural').map((c) => `${row}_${c}`);
const stages = (column: string) => T4_STAGES.map((s) => `t4_${s.code}_${column}`);
const lawsuits = (column: string) => [`t4_direct_${column}`, `t4_after_${column}`];
/** Rows within a group; the groups themselves are subjects of their own. */
const INNER_ROWS = T3_ROWS.filter(
	(r) => r.group !== null && r.group !== 'granted' && r.group !== 'partial' && r.code !== 't3_other'
);

/** Items of a list of powers: decisions, or the number of items as the trial form counts them. */
function powers(code: string, row: string, zh: string, en: string): ClaimSubject {
	const items = [`${row}_items_prev`, `${row}_items_delta`];
	return subject(code, zh, en, [`${row}_decisions`], items, items.slice(0, 1));
}

/** Every subject of a claim. Requests stated may or may not include those carried in. */
export const CLAIM_SUBJECTS: readonly ClaimSubject[] = [
	subject('new', '新收申请', 'new requests', [NEW], [NEW, CARRIED_IN]),
	subject('received', '收到申请', 'requests received', [NEW], [NEW, CARRIED_IN]),
	subject('pool', '新收与结转合计', 'requests new and carried in', [NEW, CARRIED_IN]),
	subject('carry_in', '上年结转', 'requests carried in', [CARRIED_IN]),
	subject('carry_out', '结转下年度', 'requests carried out', ['t3_carry_out_total']),
	subject('done', '办结', 'requests with a result', ['t3_done_total_total']),
	subject(
		'natural',
		'自然人申请',
		'requests by natural persons',
		['t3_new_natural'],
		['t3_new_natural', 't3_carry_in_natural']
	),
	subject('organisations', '法人或其他组织申请', 'requests by organisations', organisations('t3_new'), [
		...organisations('t3_new'),
		...organisations('t3_carry_in')
	]),
	...OUTCOME_GROUPS.map((g) => subject(g.code, g.label.zh, g.label.en, ...groupSums(g.code))),
	subject('disclosed', '予以公开及部分公开', 'granted in full or in part', [
		't3_granted_total',
		't3_partial_total'
	]),
	...INNER_ROWS.map((r) => subject(r.code, r.short.zh, r.short.en, [`${r.code}_total`])),
	subject('disputes', '复议诉讼', 'reviews and lawsuits', stages('total')),
	...T4_RESULTS.flatMap(({ code, label }) => {
		const whole = code === 'total';
		const [zh, en, tail] = whole ? ['', '', ''] : [label.zh, `: ${label.en}`, `_${code}`];
		return [
			subject(`review${tail}`, `行政复议${zh}`, `reviews${en}`, [`t4_review_${code}`]),
			subject(`lawsuit${tail}`, `行政诉讼${zh}`, `lawsuits${en}`, lawsuits(code))
		];
	}),
	subject(
		'rules_made',
		'制发规章',
		'rules issued',
		['t2_rule_made'],
		['t2_rule_produced'],
		['t2_rule_newly_open']
	),
	subject(
		'norms_made',
		'制发规范性文件',
		'normative documents issued',
		['t2_norm_made'],
		['t2_norm_produced'],
		['t2_norm_newly_open']
	),
	subject('norms_opened', '新公开规范性文件', 'normative documents newly public', ['t2_norm_newly_open']),
	subject('norms_repealed', '废止规范性文件', 'normative documents repealed', ['t2_norm_repealed']),
	subject(
		'norms_valid',
		'现行有效规范性文件',
		'normative documents in force',
		['t2_norm_valid'],
		['t2_norm_open_total']
	),
	powers('licences', 't2_licence', '行政许可', 'licences'),
	powers('penalties', 't2_penalty', '行政处罚', 'penalties'),
	powers('coercion', 't2_coercion', '行政强制', 'coercion'),
	subject(
		'fee_items',
		'行政事业性收费项目',
		'fee items',
		['t2_fee_items_prev', 't2_fee_items_delta'],
		['t2_fee_items_prev']
	),
	subject('fee_amount', '行政事业性收费金额', 'fees collected', ['t2_fee_amount_wan']),
	subject('procure_count', '集中采购项目', 'procurement projects', ['t2_procure_count']),
	subject('procure_amount', '采购总金额', 'procurement amount', ['t2_procure_amount_wan']),
	subject('rules_valid', '现行有效规章', 'rules in force', ['t2_rule_valid'], ['t2_rule_open_total']),
	subject('licence_change', '行政许可增减', 'change in licence items', ['t2_licence_items_delta']),
	subject('penalty_change', '行政处罚增减', 'change in penalty items', ['t2_penalty_items_delta']),
	subject('coercion_change', '行政强制增减', 'change in coercion items', ['t2_coercion_items_delta']),
	subject('fee_change', '行政事业性收费增减', 'change in fee items', ['t2_fee_items_delta']),
	subject('item', '逐项列出的公开信息', 'items listed one by one')
];

const byCode = new Map(CLAIM_SUBJECTS.map((s) => [s.code, s]));

/** Returns the subject with this code, or null. */
export function claimSubject(code: string): ClaimSubject | null {
	return byCode.get(code) ?? null;
}

const ASKED: readonly string[] = ['new', 'received', 'pool'];

/** Returns the rule that checks claims about a subject: NAR-NEW, or the one of the table its cells stand in. */
export function claimRule({ code, sums }: ClaimSubject): 'NAR-NEW' | 'NAR-RES' | 'NAR-T4' | 'NAR-T2' {
	if (ASKED.includes(code)) return 'NAR-NEW';
	const table = cellByCode(sums[0]?.[0] ?? '')?.table;
	return table === 't2' ? 'NAR-T2' : table === 't4' ? 'NAR-T4' : 'NAR-RES';
}
