import type { Agency } from '../domain/agencies';
import type { DatasetContent } from '../domain/dataset';
import { comparableName } from '../ingest/agencyNames';
import { freshAgency } from './identify';
import type { KeptReport, Ledger, Tables } from './ledger';
import { sortRecords } from './records';
import { mergeCounts, mergeWorkspace, type MergeCounts } from './restore';
import { reportId } from './versions';

/** Data that came with a link or a file, about to become the user's own. */
export interface Adoption {
	content: DatasetContent;
	/** What the import log calls it. */
	name: string;
	import_id: string;
	/** ISO date and time. */
	at: string;
}

/** What taking data over did, or null counts where everything in it was there already. */
export interface Adopted {
	ledger: Ledger;
	counts: MergeCounts | null;
}

const identityOf = (agency: Agency) => `${comparableName(agency.name_zh)}\u0000${agency.region}`;

/**
 * Returns under which id each arriving agency is kept: that of the agency here with its name and region, else its
 * own where that is free, else a new one. Two arriving agencies never become one.
 */
function idsHere(here: Tables, arriving: readonly Agency[]): Map<string, string> {
	const byIdentity = new Map([...here.agencies.values()].map((a) => [identityOf(a), a.agency_id]));
	const given = new Set<string>();
	const ids = new Map<string, string>();
	for (const agency of arriving) {
		const same = byIdentity.get(identityOf(agency));
		const taken = (id: string) => here.agencies.has(id) || given.has(id);
		const id =
			same !== undefined && !given.has(same)
				? same
				: taken(agency.agency_id)
					? freshAgency({ name: agency.name_zh, code: '' }, taken).agency_id
					: agency.agency_id;
		given.add(id);
		ids.set(agency.agency_id, id);
	}
	return ids;
}

function tablesOf(here: Tables, { content, name, import_id }: Adoption): Tables {
	const ids = idsHere(here, content.agencies);
	const idOf = (agency: string) => ids.get(agency) ?? agency;
	const rowsOf = <Row extends { report_id: string }>(rows: readonly Row[]) => {
		const groups = new Map<string, Row[]>();
		for (const row of rows) {
			const group = groups.get(row.report_id);
			if (group === undefined) groups.set(row.report_id, [row]);
			else group.push(row);
		}
		return (from: string, to: string) => (groups.get(from) ?? []).map((row) => ({ ...row, report_id: to }));
	};
	const notes = rowsOf(content.notes);
	const problems = rowsOf(content.problems);
	const reports = content.reports.map((report): KeptReport => {
		const agency_id = idOf(report.agency_id);
		const id = reportId(agency_id, report.report_year, report.version);
		return {
			report: { ...report, report_id: id, agency_id },
			notes: notes(report.report_id, id),
			problems: problems(report.report_id, id),
			extras: {},
			import_id,
			file: report.source === '' ? name : report.source,
			row: null,
			set_aside: false,
			document: null,
			corrections: []
		};
	});
	return sortRecords({
		settings: [],
		agencies: content.agencies.map((a) => ({
			...a,
			agency_id: idOf(a.agency_id),
			parent_id: a.parent_id === '' ? '' : idOf(a.parent_id)
		})),
		years: content.agencyYears.map((y) => ({ ...y, agency_id: idOf(y.agency_id) })),
		reports,
		imports: [],
		acknowledgements: [],
		reorganisations: []
	}).tables;
}

/**
 * Returns the ledger with data that came with a link or a file taken over as one import. What is here already stays
 * and goes on counting; a differing report of the same agency and year is kept beside it as a version set aside.
 * The same ledger where nothing in the data is new.
 */
export function adoptContent(ledger: Ledger, adoption: Adoption): Adopted {
	const tables = tablesOf(ledger.tables, adoption);
	const counts = mergeCounts(ledger, tables);
	if (counts.added + counts.beside + counts.agencies + counts.years === 0) return { ledger, counts: null };
	const { import_id, at, name } = adoption;
	const log = {
		import_id,
		at,
		files: [name],
		added: counts.added + counts.beside,
		replaced: 0,
		skipped: counts.same
	};
	const logged = { ...tables, imports: new Map([[import_id, log]]) };
	return { ledger: mergeWorkspace(ledger, logged, name, at, 'import'), counts };
}
