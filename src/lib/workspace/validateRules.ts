import { REORGANISATIONS, type Reorganisation, type ReorganisationKind } from '../domain/ruleSettings';
import type { Acknowledged } from './ledger';
import { every, fields, isAgencyId, text, whole } from './shape';

/** Returns the value as an acknowledgement with a reason, or null when it is none. */
export function checkAcknowledged(value: unknown): Acknowledged | null {
	const f = fields(value);
	const words = every([f?.key, f?.rule, f?.reason, f?.at], text);
	const year = whole(f?.report_year, 0, 2200);
	if (f === null || words === null || year === null || !isAgencyId(f.agency_id)) return null;
	const [key, rule, reason, at] = words as [string, string, string, string];
	if (key === '' || rule === '' || reason.trim() === '') return null;
	return { key, rule, agency_id: f.agency_id, report_year: year, reason, at };
}

/** Returns the value as a reorganisation of an agency, or null when it is none. */
export function checkReorganisation(value: unknown): Reorganisation | null {
	const f = fields(value);
	const note = text(f?.note);
	const year = whole(f?.year, 1990, 2200);
	if (f === null || note === null || year === null || !isAgencyId(f.agency_id)) return null;
	if (typeof f.kind !== 'string' || !Object.hasOwn(REORGANISATIONS, f.kind)) return null;
	return { agency_id: f.agency_id, year, kind: f.kind as ReorganisationKind, note };
}
