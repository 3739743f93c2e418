import { AGENCY_LEVELS, kindByCode, type Agency, type AgencyYear } from '../domain/agencies';
import { cellByCode } from '../domain/cells';
import {
	CELL_STATES,
	REPORT_STATUSES,
	type CellNote,
	type CellState,
	type Confidence,
	type Problem,
	type ReportStatus
} from '../domain/reports';
import { themeByCode } from '../domain/themes';
import type { ImportEntry, KeptReport, Setting } from './ledger';
import { every, fields, isAgencyId, list, text, whole } from './shape';
import { checkCorrection, checkDocument } from './validateDocument';

const CONFIDENCES: readonly Confidence[] = ['original-report', 'official-page', 'secondary', 'mirror', ''];

/** Returns the value as a setting, or null when it is none. */
export function checkSetting(value: unknown): Setting | null {
	const f = fields(value);
	const key = text(f?.key);
	const content = text(f?.value);
	return key === null || content === null ? null : { key, value: content };
}

/** Returns the value as an agency with only the fields it should have, or null when it is none. */
export function checkAgency(value: unknown): Agency | null {
	const f = fields(value);
	if (f === null || !isAgencyId(f.agency_id)) return null;
	const words = every(
		[f.name_zh, f.name_en, f.short_zh, f.kind, f.level, f.region, f.parent_id, f.uscc, f.names],
		text
	);
	if (words === null) return null;
	const [name_zh, name_en, short_zh, kind, level, region, parent_id, uscc, names] = words as [
		string,
		string,
		string,
		string,
		string,
		string,
		string,
		string,
		string
	];
	if (kind !== '' && kindByCode(kind) === null) return null;
	if (level !== '' && !AGENCY_LEVELS.some((l) => l.code === level)) return null;
	if (parent_id !== '' && !isAgencyId(parent_id)) return null;
	const from = f.valid_from === null ? null : whole(f.valid_from, 1900, 2200);
	const to = f.valid_to === null ? null : whole(f.valid_to, 1900, 2200);
	if ((from === null) !== (f.valid_from === null) || (to === null) !== (f.valid_to === null)) return null;
	return {
		agency_id: f.agency_id,
		name_zh,
		name_en,
		short_zh,
		kind,
		level,
		region,
		parent_id,
		uscc,
		names,
		valid_from: from,
		valid_to: to
	};
}

/** Returns the value as a roster year, or null when it is none. */
export function checkYear(value: unknown): AgencyYear | null {
	const f = fields(value);
	if (f === null || !isAgencyId(f.agency_id) || typeof f.expected !== 'boolean') return null;
	const year = whole(f.year, 1990, 2200);
	const population = f.population === null ? null : whole(f.population, 0, 1e10);
	const staff = f.staff === null ? null : whole(f.staff, 0, 1e9);
	if (year === null || (population === null) !== (f.population === null)) return null;
	if ((staff === null) !== (f.staff === null)) return null;
	return { agency_id: f.agency_id, year, expected: f.expected, population, staff };
}

function checkNote(value: unknown): CellNote | null {
	const f = fields(value);
	const words = every([f?.report_id, f?.cell, f?.raw, f?.where], text);
	if (f === null || words === null || !CELL_STATES.includes(f.state as CellState)) return null;
	if (cellByCode(words[1] as string) === null) return null;
	return {
		report_id: words[0] as string,
		cell: words[1] as string,
		state: f.state as CellState,
		raw: words[2] as string,
		where: words[3] as string
	};
}

function checkProblem(value: unknown): Problem | null {
	const f = fields(value);
	const words = every([f?.report_id, f?.theme, f?.text], text);
	const ordinal = whole(f?.ordinal, 1, 10_000);
	if (f === null || words === null || ordinal === null) return null;
	if (f.kind !== 'problem' && f.kind !== 'measure') return null;
	const theme = words[1] as string;
	if (theme !== '' && themeByCode(theme) === null) return null;
	return { report_id: words[0] as string, ordinal, kind: f.kind, theme, text: words[2] as string };
}

function checkCells(value: unknown): Record<string, number> | null {
	const f = fields(value);
	if (f === null) return null;
	for (const [code, figure] of Object.entries(f)) {
		if (cellByCode(code) === null || typeof figure !== 'number' || !Number.isFinite(figure)) return null;
	}
	return { ...f } as Record<string, number>;
}

function checkExtras(value: unknown): Record<string, string> | null {
	const f = fields(value);
	if (f === null || !Object.values(f).every((v) => text(v) !== null)) return null;
	return { ...f } as Record<string, string>;
}

function checkReport(value: unknown): KeptReport['report'] | null {
	const f = fields(value);
	if (f === null || !isAgencyId(f.agency_id) || typeof f.problems_read !== 'boolean') return null;
	const words = every([f.report_id, f.format, f.published_on, f.title, f.source], text);
	const year = whole(f.report_year, 1990, 2200);
	const version = whole(f.version, 1, 1_000_000);
	const cells = checkCells(f.cells);
	if (words === null || year === null || version === null || cells === null) return null;
	if (!REPORT_STATUSES.includes(f.status as ReportStatus)) return null;
	if (f.scope !== 'own' && f.scope !== 'aggregate') return null;
	if (!CONFIDENCES.includes(f.confidence as Confidence)) return null;
	return {
		report_id: words[0] as string,
		agency_id: f.agency_id,
		report_year: year,
		format: words[1] as string,
		version,
		status: f.status as ReportStatus,
		scope: f.scope,
		published_on: words[2] as string,
		title: words[3] as string,
		source: words[4] as string,
		confidence: f.confidence as Confidence,
		problems_read: f.problems_read,
		cells
	};
}

/** Returns the value as a kept report whose notes and problems are its own, or null when it is none. */
export function checkKept(value: unknown): KeptReport | null {
	const f = fields(value);
	const report = checkReport(f?.report);
	if (f === null || report === null || typeof f.set_aside !== 'boolean') return null;
	const notes = every(list(f.notes, 5_000), checkNote);
	const problems = every(list(f.problems, 5_000), checkProblem);
	const extras = checkExtras(f.extras);
	const file = text(f.file);
	const importId = text(f.import_id);
	const row = f.row === null ? null : whole(f.row, 0, 1e9);
	if (notes === null || problems === null || extras === null || file === null || importId === null)
		return null;
	if ((row === null) !== (f.row === null)) return null;
	const own = (part: { report_id: string }) => part.report_id === report.report_id;
	if (!notes.every(own) || !problems.every(own)) return null;
	/* Records of the first release have neither. */
	const document = f.document === undefined || f.document === null ? null : checkDocument(f.document);
	const corrections = f.corrections === undefined ? [] : every(list(f.corrections, 10_000), checkCorrection);
	if ((document === null && (f.document ?? null) !== null) || corrections === null) return null;
	return {
		...{ report, notes, problems, extras, import_id: importId, file, row, set_aside: f.set_aside },
		...{ document, corrections }
	};
}

/** Returns the value as a line of the import log, or null when it is none. */
export function checkImport(value: unknown): ImportEntry | null {
	const f = fields(value);
	const words = every([f?.import_id, f?.at], text);
	const files = every(list(f?.files, 10_000), text);
	const counts = every([f?.added, f?.replaced, f?.skipped], (n) => whole(n, 0, 1e9));
	if (words === null || files === null || counts === null) return null;
	const [added, replaced, skipped] = counts as [number, number, number];
	return { import_id: words[0] as string, at: words[1] as string, files, added, replaced, skipped };
}
