import { OWN_DATASET } from '../../domain/dataset';
import type { Finding } from '../../domain/finding';
import { findingOf, findings, type FindingRow } from '../../query/findings';
import type { WorkRow } from '../../query/qualityRows';
import { chartText } from '../../text/charts';
import { engine } from '../engine.svelte';
import { shownFindings } from '../findings.svelte';
import type { Desk } from '../frame/desk.svelte';
import { visiting } from '../share/visiting.svelte';
import { workspace } from '../workspace.svelte';
import type { NoteFacts } from './bureauNotes';

/** Returns the report as the user keeps it, or undefined where it is none of theirs, or came with a link. */
export function keptReport(desk: Pick<Desk, 'view'>, reportId: string) {
	if (desk.view.dataset !== OWN_DATASET || visiting.visit !== null) return undefined;
	return workspace.ledger.tables.reports.get(reportId);
}

/**
 * Resolves with what notes on these reports are made from, by report id: findings from the engine, of the user's own
 * data in full detail, with what they corrected. Rejects with EngineError.
 */
export async function factsOf(desk: Desk, rows: readonly WorkRow[]): Promise<Map<string, NoteFacts>> {
	const sources = desk.sources ?? [];
	const years = rows.map((row) => row.year);
	const selection = {
		kind: 'all',
		agencies: [...new Set(rows.map((row) => row.agency_id))],
		years: [Math.min(...years), Math.max(...years)] as const
	};
	const port = await engine.ready(sources);
	const ids = sources.map((s) => s.manifest.id);
	const found: FindingRow[] = [];
	for (const outcome of ['fail', 'not_evaluable'] as const)
		found.push(...(await port.run(findings(selection, { outcome }), ids)));
	const byReport = new Map<string, Finding[]>();
	for (const row of found) {
		const known = byReport.get(row.report_id);
		if (known === undefined) byReport.set(row.report_id, [findingOf(row)]);
		else known.push(findingOf(row));
	}
	const isOwn = desk.view.dataset === OWN_DATASET;
	return new Map(
		rows.map((row): [string, NoteFacts] => {
			const kept = keptReport(desk, row.report_id);
			const whole = isOwn ? shownFindings().of(row.report_id) : [];
			return [
				row.report_id,
				{
					agency: desk.agencies.get(row.agency_id)?.name_zh ?? row.agency_id,
					findings: whole.length > 0 ? whole : (byReport.get(row.report_id) ?? []),
					corrections: kept?.corrections ?? [],
					unreadable: kept?.document?.unreadable ?? [],
					fictional: desk.fictional ? chartText('zh').fictional : null
				}
			];
		})
	);
}
