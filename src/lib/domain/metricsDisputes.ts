import { REVIEW_LAW_2024 } from './breaks';
import { count, DISPUTE_SAMPLE, DONE, rate, TABLE_4 } from './metricShape';
import { minus, plus, type Metric, type Term } from './metricTerms';

const dispute = { source: TABLE_4, breaks: [REVIEW_LAW_2024] };
const disputeRate = { ...dispute, sample: DISPUTE_SAMPLE, direction: -1 as const };
const suits = (result: string): Term[] => [plus(`t4_direct_${result}`), plus(`t4_after_${result}`)];
const closed = (stage: string): Term[] => [plus(`t4_${stage}_total`), minus(`t4_${stage}_pending`)];

/** Reviews and lawsuits over applications, by stage and result. */
export const DISPUTES: readonly Metric[] = [
	count('disputes', 'review_total', '行政复议', 'Reviews', '件', [plus('t4_review_total')], dispute),
	count(
		'disputes',
		'review_upheld',
		'行政复议·结果维持',
		'Reviews upheld',
		'件',
		[plus('t4_review_upheld')],
		dispute
	),
	count(
		'disputes',
		'review_corrected',
		'行政复议·结果纠正',
		'Reviews corrected',
		'件',
		[plus('t4_review_corrected')],
		{ ...dispute, direction: -1 }
	),
	count(
		'disputes',
		'review_pending',
		'行政复议·尚未审结',
		'Reviews pending',
		'件',
		[plus('t4_review_pending')],
		{
			...dispute,
			stock: true
		}
	),
	count(
		'disputes',
		'direct_total',
		'未经复议直接起诉',
		'Lawsuits without review',
		'件',
		[plus('t4_direct_total')],
		dispute
	),
	count(
		'disputes',
		'after_total',
		'复议后起诉',
		'Lawsuits after review',
		'件',
		[plus('t4_after_total')],
		dispute
	),
	count('disputes', 'lawsuit_total', '行政诉讼', 'Lawsuits', '件', suits('total'), dispute),
	count('disputes', 'lawsuit_upheld', '行政诉讼·结果维持', 'Lawsuits upheld', '件', suits('upheld'), dispute),
	count(
		'disputes',
		'lawsuit_corrected',
		'行政诉讼·结果纠正',
		'Lawsuits corrected',
		'件',
		suits('corrected'),
		{
			...dispute,
			direction: -1
		}
	),
	rate(
		'disputes',
		'review_corrected_closed',
		'复议纠正率（结案口径）',
		'Review correction rate (closed cases)',
		[plus('t4_review_corrected')],
		closed('review'),
		disputeRate
	),
	rate(
		'disputes',
		'review_corrected_all',
		'复议纠正率（收案口径）',
		'Review correction rate (all cases)',
		[plus('t4_review_corrected')],
		[plus('t4_review_total')],
		disputeRate
	),
	rate(
		'disputes',
		'lawsuit_corrected_closed',
		'诉讼纠正率（结案口径）',
		'Lawsuit correction rate (closed cases)',
		suits('corrected'),
		[...closed('direct'), ...closed('after')],
		disputeRate
	),
	rate(
		'disputes',
		'lawsuit_corrected_all',
		'诉讼纠正率（收案口径）',
		'Lawsuit correction rate (all cases)',
		suits('corrected'),
		suits('total'),
		disputeRate
	),
	rate(
		'disputes',
		'dispute_corrected_closed',
		'综合纠正率（结案口径）',
		'Overall correction rate (closed cases)',
		[plus('t4_review_corrected'), ...suits('corrected')],
		[...closed('review'), ...closed('direct'), ...closed('after')],
		disputeRate
	),
	rate(
		'disputes',
		'review_rate',
		'复议率',
		'Reviews per request handled',
		[plus('t4_review_total')],
		[DONE],
		dispute
	),
	rate('disputes', 'lawsuit_rate', '诉讼率', 'Lawsuits per request handled', suits('total'), [DONE], dispute),
	rate(
		'disputes',
		'after_review_rate',
		'复议后起诉比',
		'Lawsuits after review per closed review',
		[plus('t4_after_total')],
		closed('review'),
		{ ...dispute, sample: DISPUTE_SAMPLE }
	)
];
