import { tabularForms } from '../domain/forms';
import { groupTotal } from '../domain/metrics';
import { OUTCOME_GROUPS, T3_ROWS } from '../domain/table3';
import { T4_RESULTS, T4_STAGES } from '../domain/table4';
import { sumSql } from './expression';
import { query, type Query } from './query';
import type { DisputeRow, OutcomeRow } from './rows';
import { countedSql, type Selection } from './selection';

interface Item {
	fields: Record<string, string>;
	expression: string;
}

/** Sums many expressions in one pass and returns them one a row. */
function unpivoted<Row>(selection: Selection, items: readonly Item[]): Query<Row> {
	const counted = countedSql(selection);
	const list = items
		.map(({ fields, expression }) => {
			const names = Object.entries(fields).map(([k, v]) => `'${k}': '${v}'`);
			return `{${names.join(', ')}, 'value': sum(${expression}), 'reports': count(${expression})::DOUBLE}`;
		})
		.join(',\n');
	return query(
		`WITH ${counted.sql},
			s AS (SELECT f.report_year AS year, count(*)::DOUBLE AS "of", [${list}] AS items
				FROM counted f WHERE NOT f.covered GROUP BY f.report_year)
		SELECT year, "of", unnest(items, recursive := true) FROM s ORDER BY year`,
		counted.params
	);
}

/** Returns the question: applications by result and year, as the six groups and as the rows of the forms. */
export function outcomes(selection: Selection): Query<OutcomeRow> {
	const forms = new Set(tabularForms().map((f) => f.id));
	const groups = OUTCOME_GROUPS.map((g) => ({
		fields: { level: 'group', code: g.code },
		expression: sumSql([groupTotal(g.code)])
	}));
	const rows = T3_ROWS.filter((r) => r.forms.some((f) => forms.has(f))).map((r) => ({
		fields: { level: 'row', code: r.code },
		expression: `f.${r.code}_total`
	}));
	return unpivoted<OutcomeRow>(selection, [...groups, ...rows]);
}

/** Returns the question: reviews and lawsuits by year, stage and result. */
export function disputes(selection: Selection): Query<DisputeRow> {
	return unpivoted<DisputeRow>(
		selection,
		T4_STAGES.flatMap((stage) =>
			T4_RESULTS.map((result) => ({
				fields: { stage: stage.code, result: result.code },
				expression: `f.t4_${stage.code}_${result.code}`
			}))
		)
	);
}
