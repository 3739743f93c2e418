import { CLAIM_SUBJECTS, type Claim } from './claims';
import type { OtherFigure } from './dataset';
import { OUTCOME_GROUPS, T3_ROWS } from './table3';

const ANY = /./;
const ASKING = /申请/;
const OPENING = /主动公开/;

/** Wordings of figures kept word for word: where they stand, what they say, what they are about. */
const WORDINGS: readonly (readonly [RegExp, RegExp, string])[] = [
	[
		ANY,
		/^(?:收到|受理|接收|接到|收办)(?:和处理|和办理)?(?:政府|政务)?(?:信息)?(?:依申请公开|公开申请|公开)/,
		'received'
	],
	[ANY, /^(?:处理(?:政府信息公开)?申请|新收与结转合计)$/, 'pool'],
	[ANY, /^上年度?结转/, 'carry_in'],
	[ANY, /^(?:办结|已?答复|依法按期办结)$/, 'done'],
	[ANY, /^(?:结转下年度继续办理|顺延到下年度答复)$/, 'carry_out'],
	[ASKING, /^予以公开及部分公开(?:占比)?$/, 'disclosed'],
	[ASKING, /^自然人申请$/, 'natural'],
	[ASKING, /^法人或其他组织申请$/, 'organisations'],
	[ANY, /^行政复议(?:案件)?$/, 'review'],
	[ANY, /^行政复议结果维持$/, 'review_upheld'],
	[ANY, /^行政复议结果纠正$/, 'review_corrected'],
	[ANY, /^行政诉讼(?:案件)?$/, 'lawsuit'],
	[ANY, /^行政诉讼结果维持$/, 'lawsuit_upheld'],
	[ANY, /^行政诉讼尚未审结$/, 'lawsuit_pending'],
	[ANY, /^复议诉讼案件$/, 'disputes'],
	[OPENING, /^[省市]政府规章$/, 'rules_made'],
	[OPENING, /^行政规范性文件(?:制发)?$/, 'norms_made'],
	[ANY, /^制定(?:行政)?规范性文件$/, 'norms_made'],
	[ANY, /^(?:行政规范性文件废止|废止规范性文件|规范性文件废止)$/, 'norms_repealed'],
	[ANY, /^(?:现行有效行政规范性文件|规范性文件继续有效)$/, 'norms_valid'],
	[OPENING, /^行政许可$/, 'licences'],
	[OPENING, /^行政处罚$/, 'penalties'],
	[OPENING, /^行政强制$/, 'coercion'],
	[ANY, /^政府(?:集中)?采购项目$/, 'procure_count'],
	[ANY, /^(?:采购总金额|政府采购金额)$/, 'procure_amount']
];

const subjects = new Set(CLAIM_SUBJECTS.map((s) => s.code));
/** Groups and rows of table 3 by the name the form gives them. */
const byName = new Map<string, string>([
	...OUTCOME_GROUPS.map((g): [string, string] => [g.label.zh, g.code]),
	...T3_ROWS.filter((r) => subjects.has(r.code)).map((r): [string, string] => [r.short.zh, r.code])
]);

const PROSE_PLACE = '正文';
const OVERVIEW = '总体情况';
const PERCENT = '%';
const ITEMS = '条';
const EXACT_UNIT = /^(?:件|条|项|次|宗|起|份|个|部|万元|%)$/;
const AREA = /^全[省市区县]/;

/** Returns the claims among figures that were kept word for word; inexact ones and unknown wordings make none. */
export function claimsOfOthers(others: readonly OtherFigure[]): Claim[] {
	return others.flatMap((o): Claim[] => {
		if (o.table_zh !== PROSE_PLACE || !EXACT_UNIT.test(o.unit)) return [];
		const what = o.column_zh.replace(AREA, '');
		const named = ASKING.test(o.row_zh) ? byName.get(what) : undefined;
		const known = named ?? WORDINGS.find(([place, words]) => place.test(o.row_zh) && words.test(what))?.[2];
		const kind = known === undefined && o.row_zh === OVERVIEW && o.unit === ITEMS ? 'item' : known;
		if (kind === undefined) return [];
		return [
			{
				kind,
				value: o.value,
				share: o.unit === PERCENT,
				negated: false,
				precision: 'exact',
				sentence: `${o.row_zh}：${o.column_zh} ${o.value}${o.unit}`,
				aside: AREA.test(o.column_zh) ? 'wide' : '',
				cell: ''
			}
		];
	});
}
