import { LEGAL_DEADLINES, type Deadlines } from '../domain/agencies';
import type { Acknowledgement } from '../domain/finding';
import type { Reorganisation } from '../domain/ruleSettings';
import { commit, reorganisationKey, type Ledger, type Tables } from './ledger';

/** Key of the setting that holds the deadlines a person set. */
const DEADLINES_SETTING = 'deadlines';

const DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Returns whether a text is a day of the year as `MM-DD`, on which a deadline can fall. */
export function isDeadline(day: string): boolean {
	if (!DAY.test(day)) return false;
	const date = new Date(`2001-${day}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === day;
}

/** Returns the deadlines of the user's own data: those a person set, else the legal ones. */
export function deadlinesOf(tables: Tables): Deadlines {
	const [department, government] = tables.settings.get(DEADLINES_SETTING)?.value.split(' ') ?? [];
	if (department === undefined || government === undefined) return LEGAL_DEADLINES;
	return isDeadline(department) && isDeadline(government) ? { department, government } : LEGAL_DEADLINES;
}

/** Returns the ledger with these deadlines; the same ledger where they are no days, or are set already. */
export function saveDeadlines(ledger: Ledger, deadlines: Deadlines, at: string): Ledger {
	const { department, government } = deadlines;
	const now = deadlinesOf(ledger.tables);
	if (!isDeadline(department) || !isDeadline(government)) return ledger;
	if (now.department === department && now.government === government) return ledger;
	const legal = department === LEGAL_DEADLINES.department && government === LEGAL_DEADLINES.government;
	const value = `${department} ${government}`;
	return commit(ledger, { kind: 'set-rules', subject: `${department} / ${government}`, at }, [
		{ table: 'settings', key: DEADLINES_SETTING, record: legal ? null : { key: DEADLINES_SETTING, value } }
	]);
}

const nameOf = (ledger: Ledger, id: string) => ledger.tables.agencies.get(id)?.name_zh ?? id;

/** Which reorganisation no longer holds. */
export interface ReorganisationRemoval {
	remove: Pick<Reorganisation, 'agency_id' | 'year' | 'kind'>;
}

/**
 * Returns the ledger with a reorganisation, in place of one of the same agency, year and kind, or without one. The
 * same ledger where the agency is not in the roster.
 */
export function saveReorganisation(
	ledger: Ledger,
	change: Reorganisation | ReorganisationRemoval,
	at: string
): Ledger {
	const of = 'remove' in change ? change.remove : change;
	const key = reorganisationKey(of);
	const before = ledger.tables.reorganisations.get(key);
	if (!ledger.tables.agencies.has(of.agency_id)) return ledger;
	if ('remove' in change ? before === undefined : before?.note === change.note) return ledger;
	const record = 'remove' in change ? null : change;
	return commit(ledger, { kind: 'set-rules', subject: `${nameOf(ledger, of.agency_id)} ${of.year}`, at }, [
		{ table: 'reorganisations', key, record }
	]);
}

const findingSubject = (ledger: Ledger, a: Acknowledgement) =>
	`${nameOf(ledger, a.agency_id)} ${a.report_year} ${a.rule}`;

/**
 * Returns the ledger with a finding let stand for a reason (`rules/acknowledge.ts` makes the acknowledgement); the same
 * ledger where the same reason was given before, or none is.
 */
export function acknowledgeFinding(ledger: Ledger, acknowledgement: Acknowledgement, at: string): Ledger {
	const reason = acknowledgement.reason.trim();
	const known = ledger.tables.acknowledgements.get(acknowledgement.key);
	if (reason === '' || known?.reason === reason) return ledger;
	const record = { ...acknowledgement, reason, at };
	return commit(ledger, { kind: 'acknowledge', subject: findingSubject(ledger, acknowledgement), at }, [
		{ table: 'acknowledgements', key: acknowledgement.key, record }
	]);
}

/** Returns the ledger with an acknowledgement taken back, by its key; the same ledger where there is none. */
export function withdrawAcknowledgement(ledger: Ledger, key: string, at: string): Ledger {
	const known = ledger.tables.acknowledgements.get(key);
	if (known === undefined) return ledger;
	return commit(ledger, { kind: 'withdraw', subject: findingSubject(ledger, known), at }, [
		{ table: 'acknowledgements', key, record: null }
	]);
}
