import { count, DONE, groupTotal, rate } from './metricShape';
import { plus, type Metric } from './metricTerms';
import { OUTCOME_GROUPS, T3_COLUMNS } from './table3';

const ORGS = ['business', 'research', 'charity', 'legal', 'org_other'];

const incoming = [plus('t3_new_total'), plus('t3_carry_in_total')];

/** Applications received and carried, by applicant. */
export const REQUESTS: readonly Metric[] = [
	count('requests', 'requests_new', '新收申请', 'New requests', '件', [plus('t3_new_total')]),
	count('requests', 'requests_carry_in', '上年结转申请', 'Carried in', '件', [plus('t3_carry_in_total')], {
		stock: true
	}),
	count('requests', 'requests_in', '待办申请（新收与结转）', 'Requests to handle', '件', incoming),
	count('requests', 'requests_done', '办理申请', 'Requests handled', '件', [DONE]),
	count(
		'requests',
		'requests_carry_out',
		'结转下年度申请',
		'Carried out',
		'件',
		[plus('t3_carry_out_total')],
		{
			stock: true,
			direction: -1
		}
	),
	...T3_COLUMNS.filter((c) => c.code !== 'total').map((c) =>
		count(
			'requests',
			`requests_${c.code}`,
			c.code === 'org_other' ? '新收申请·其他组织' : `新收申请·${c.label.zh}`,
			`New requests from ${c.label.en}`,
			'件',
			[plus(`t3_new_${c.code}`)]
		)
	),
	count(
		'requests',
		'requests_org',
		'新收申请·法人或其他组织',
		'New requests from organisations',
		'件',
		ORGS.map((c) => plus(`t3_new_${c}`))
	),
	rate(
		'requests',
		'natural_share',
		'自然人申请占比',
		'Share of natural persons',
		[plus('t3_new_natural')],
		[plus('t3_new_total')]
	),
	rate('requests', 'done_rate', '办结率', 'Completion rate', [DONE], incoming, { direction: 1 }),
	rate('requests', 'carry_out_rate', '结转率', 'Carry-over rate', [plus('t3_carry_out_total')], incoming, {
		direction: -1
	})
];

/** How applications were answered. */
export const OUTCOMES: readonly Metric[] = [
	...OUTCOME_GROUPS.map((g) =>
		count('outcomes', g.code, g.label.zh, `Requests ${g.label.en}`, '件', [groupTotal(g.code)])
	),
	rate(
		'outcomes',
		'disclosure_rate',
		'公开率',
		'Disclosure rate',
		[plus('t3_granted_total'), plus('t3_partial_total')],
		[DONE],
		{ direction: 1 }
	),
	...OUTCOME_GROUPS.map((g) =>
		rate('outcomes', `${g.code}_rate`, `${g.label.zh}率`, `Share ${g.label.en}`, [groupTotal(g.code)], [DONE])
	),
	rate(
		'outcomes',
		'not_held_share',
		'本机关不掌握占比',
		'Share not held',
		[plus('t3_na_not_held_total')],
		[DONE]
	),
	count('outcomes', 'petition_requests', '信访举报投诉类申请', 'Petition-type requests', '件', [
		plus('t3_np_petition_total')
	])
];
