import { currentReports } from '../domain/reports';
import { correctedFigures } from './corrected';
import type { KeptReport, Tables } from './ledger';

/** Returns the key under which the versions of one agency's year stand together. */
export function filingKey(agencyId: string, year: number): string {
	return `${agencyId} ${year}`;
}

/** Returns the version as it counts: its figures as corrected, superseded where it is set aside. */
export function effectiveReport(kept: KeptReport): KeptReport['report'] {
	const inForce = kept.report.status === 'published' || kept.report.status === 'provisional';
	const report = kept.set_aside && inForce ? { ...kept.report, status: 'superseded' as const } : kept.report;
	return kept.corrections.length === 0 ? report : { ...report, cells: correctedFigures(kept).cells };
}

/** Returns all versions by agency and year, lowest version first. */
export function versionsByFiling(tables: Tables): Map<string, KeptReport[]> {
	const groups = new Map<string, KeptReport[]>();
	for (const kept of tables.reports.values()) {
		const key = filingKey(kept.report.agency_id, kept.report.report_year);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [kept]);
		else group.push(kept);
	}
	for (const group of groups.values()) group.sort((a, b) => a.report.version - b.report.version);
	return groups;
}

/** Returns the version that counts among those of one agency and year, or null when none is in force. */
export function currentOf(versions: readonly KeptReport[]): KeptReport | null {
	const ids = currentReports(versions.map(effectiveReport));
	return versions.find((v) => ids.has(v.report.report_id)) ?? null;
}

/** Returns the id of a version: `agency-2023-v2`; agency, year and version can be read back from its end. */
export function reportId(agencyId: string, year: number, version: number): string {
	return `${agencyId}-${year}-v${version}`;
}

/** Returns the first version number never used by the versions given. */
export function nextVersion(versions: readonly KeptReport[]): number {
	return versions.reduce((top, v) => Math.max(top, v.report.version), 0) + 1;
}

/** Returns the versions with one chosen to count: those above it are set aside, it itself is in force. */
export function choose(versions: readonly KeptReport[], id: string): KeptReport[] {
	const chosen = versions.find((v) => v.report.report_id === id);
	if (chosen === undefined) return [...versions];
	return versions.map((v) => {
		if (v === chosen) {
			const inForce = v.report.status === 'published' || v.report.status === 'provisional';
			const report = inForce ? v.report : { ...v.report, status: 'published' as const };
			return v.set_aside || !inForce ? { ...v, report, set_aside: false } : v;
		}
		return v.report.version > chosen.report.version && !v.set_aside ? { ...v, set_aside: true } : v;
	});
}

/** Returns the versions with the highest one that was set aside back in force, when nothing counts any more. */
export function heal(versions: readonly KeptReport[]): KeptReport[] {
	if (versions.length === 0 || currentOf(versions) !== null) return [...versions];
	const able = versions.filter((v) => v.report.status === 'published' || v.report.status === 'provisional');
	const highest = able.reduce<KeptReport | null>(
		(top, v) => (top === null || v.report.version > top.report.version ? v : top),
		null
	);
	return versions.map((v) => (v === highest ? { ...v, set_aside: false } : v));
}
