import { columnsOf, type Metric, type Term } from '../domain/metricTerms';

const SAFE = /^[a-z][a-z0-9_]*$/;

function column(code: string, alias: string): string {
	if (!SAFE.test(code)) throw new Error(`not a column: ${code}`);
	return `${alias}.${code}`;
}

function alternative(codes: readonly string[], alias: string): string {
	return `(${codes.map((c) => column(c, alias)).join(' + ')})`;
}

function termSql(term: Term, alias: string): string {
	const parts = term.any.map((codes) => alternative(codes, alias));
	const value = parts.length === 1 ? (parts[0] as string) : `COALESCE(${parts.join(', ')})`;
	return term.sign === 1 ? value : `(-${value})`;
}

/** Returns SQL for a sum of terms: null as soon as one of them is not known. */
export function sumSql(terms: readonly Term[], alias = 'f'): string {
	return `(${terms.map((t) => termSql(t, alias)).join(' + ')})`;
}

/** Returns SQL for what a metric counts and what it divides by; counts divide by nothing (`NULL`). */
export function partsSql(metric: Metric, alias = 'f'): { numerator: string; denominator: string } {
	return {
		numerator: sumSql(metric.numerator, alias),
		denominator: metric.denominator === null ? 'NULL::DOUBLE' : sumSql(metric.denominator, alias)
	};
}

/**
 * Returns SQL for a metric's value from the columns `numerator` and `denominator`: the only place that divides.
 * A rate without a denominator, or with one of 0, has no value.
 */
export function valueSql(metric: Metric, numerator = 'numerator', denominator = 'denominator'): string {
	return metric.denominator === null ? numerator : `${numerator} / NULLIF(${denominator}, 0)`;
}

/** Returns SQL for the value of rows that are rates or counts, told apart by a column `is_rate`. */
export function mixedValueSql(numerator = 'numerator', denominator = 'denominator'): string {
	return `CASE WHEN is_rate THEN ${numerator} / NULLIF(${denominator}, 0) ELSE ${numerator} END`;
}

/** Returns SQL that is true where a metric's parts are known. */
export function knownSql(metric: Metric, alias = 'f'): string {
	const { numerator, denominator } = partsSql(metric, alias);
	return metric.denominator === null
		? `${numerator} IS NOT NULL`
		: `${numerator} IS NOT NULL AND ${denominator} IS NOT NULL`;
}

/** Returns SQL that is true where a report counts in a sum: section five is never contained in an aggregate. */
export function countsSql(metric: Metric, alias = 'f'): string {
	return metric.group === 'problems' ? 'TRUE' : `NOT ${alias}.covered`;
}

/** Returns the columns a metric is computed from, numerator first. */
export function metricColumns(metric: Metric): string[] {
	return columnsOf([...metric.numerator, ...(metric.denominator ?? [])]);
}

/** Returns the table a metric's figures stand in. */
export function metricTable(metric: Metric): 'figure' | 'filing' {
	return metric.base;
}
