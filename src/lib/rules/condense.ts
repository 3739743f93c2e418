import type { Finding } from '../domain/finding';

/**
 * Returns the findings as a dataset keeps them: every failure as it is, and what passed or cannot be told merged into
 * one for each report, rule and outcome. `values.places` counts what was merged; the cells of a merged
 * not-evaluable finding are those without a number.
 */
export function condense(findings: readonly Finding[]): Finding[] {
	const out: Finding[] = [];
	const merged = new Map<string, { at: number; cells: Set<string>; places: number }>();
	for (const finding of findings) {
		if (finding.outcome === 'fail') {
			out.push(finding);
			continue;
		}
		const key = `${finding.report_id} ${finding.rule} ${finding.outcome}`;
		let group = merged.get(key);
		if (group === undefined) {
			group = { at: out.length, cells: new Set(), places: 0 };
			merged.set(key, group);
			out.push(finding);
		}
		group.places += 1;
		if (finding.outcome === 'not_evaluable') {
			for (const o of finding.operands) if (o.report_id === finding.report_id) group.cells.add(o.cell);
		}
	}
	for (const { at, cells, places } of merged.values()) {
		const first = out[at] as Finding;
		const { how } = first.values;
		const values: Finding['values'] = how === undefined ? { places } : { how, places };
		out[at] = { ...first, cells: [...cells], operands: [], left: null, right: null, values };
	}
	return out;
}
