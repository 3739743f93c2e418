import type { Label } from './forms';
import { either, plus, type Metric, type MetricGroup, type Term } from './metricTerms';
import { rowsOfGroup, type OutcomeGroup } from './table3';

/** Forms with statutory tables. */
export const BOTH = ['2019', '2021'];
/** Every form, the narrative ones before 2019 included. */
export const ALL = ['pre2019', ...BOTH];

/** Default small-sample limits of rates: ranked from 30 cases, shown grey from 5. */
const SAMPLE = { rank: 30, show: 5 };
/** Reviews and lawsuits are few everywhere: ranked from 10 closed cases, shown grey from 3. */
export const DISPUTE_SAMPLE = { rank: 10, show: 3 };

export const TABLE_2: Label = { zh: '年度报告第二部分（条例第二十条）', en: 'Report, section 2 (Art. 20)' };
export const TABLE_3: Label = { zh: '年度报告第三部分', en: 'Report, section 3' };
export const TABLE_4: Label = { zh: '年度报告第四部分', en: 'Report, section 4' };
export const PROSE: Label = { zh: '年度报告正文', en: 'Report text' };
export const SECTION_5: Label = { zh: '年度报告第五部分', en: 'Report, section 5' };
export const ARTICLE_49: Label = { zh: '条例第四十九条与机构名录', en: 'Art. 49 and the roster' };

type Rest = Partial<Omit<Metric, 'code' | 'group' | 'label' | 'unit' | 'numerator' | 'denominator'>>;

/** Returns a count, an amount or a stock: a metric without a denominator. */
export function count(
	group: MetricGroup,
	code: string,
	zh: string,
	en: string,
	unit: Metric['unit'],
	numerator: Term[],
	rest: Rest = {}
): Metric {
	return {
		code,
		group,
		label: { zh, en },
		unit,
		digits: 0,
		numerator,
		denominator: null,
		base: 'figure',
		forms: BOTH,
		breaks: [],
		direction: 0,
		sample: null,
		stock: false,
		source: TABLE_3,
		...rest
	};
}

/** Returns a rate: numerator over denominator, as a fraction, shown in percent. */
export function rate(
	group: MetricGroup,
	code: string,
	zh: string,
	en: string,
	numerator: Term[],
	denominator: Term[],
	rest: Rest = {}
): Metric {
	return {
		...count(group, code, zh, en, '%', numerator, { digits: 1, sample: SAMPLE, ...rest }),
		denominator
	};
}

/** Returns the total of an outcome group over the rows a report prints, whichever form they are from. */
export function groupTotal(group: OutcomeGroup, column = 'total'): Term {
	const codes = (form: string) => rowsOfGroup(group, form).map((row) => `${row}_${column}`);
	const alternatives = BOTH.map(codes).filter(
		(list, i, all) => all.findIndex((other) => other.join() === list.join()) === i
	);
	return either(...alternatives);
}

/** Applications with a result: the denominator of every share of results. */
export const DONE: Term = plus('t3_done_total_total');
