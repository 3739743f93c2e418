import type { Agency } from '../lib/domain/agencies';
import { distanceToGovernment, isShortForm } from '../lib/domain/placeNames';
import { comparableName, kindShown } from '../lib/ingest/agencyNames';
import type { ReadReport } from '../lib/workspace/readReports';

/** Names and codes that mean one agency. */
interface Body {
	agency: Agency;
	/** As compared; empty where the report names nobody. */
	name: string;
	code: string;
	reads: number[];
}

/** Returns the agency's name as the report writes it, or null where it names none. */
export function writtenName(read: ReadReport): string | null {
	const { name_zh } = read.agency;
	return name_zh === read.file ? null : name_zh;
}

function merged(into: Body, from: Body): void {
	into.reads.push(...from.reads);
	if (into.code === '') into.code = from.code;
	if (from.name.length <= into.name.length) return;
	into.name = from.name;
	into.agency = from.agency;
}

/** Returns whether two bodies are one: the same code, or, where no code says otherwise, the same name. */
function isSame(a: Body, b: Body): boolean {
	if (a.code !== '' && b.code !== '') return a.code === b.code;
	return a.name !== '' && a.name === b.name;
}

function mayBe(short: Body, long: Body): boolean {
	if (short.code !== '' && long.code !== '') return false;
	return isShortForm(short.name, long.name);
}

/** Returns the bodies behind the reports: one for each code and each name, and names that only leave the place out. */
function bodiesOf(reads: readonly ReadReport[]): Body[] {
	const bodies: Body[] = [];
	reads.forEach((read, i) => {
		const name = comparableName(writtenName(read) ?? '');
		const kind = kindShown(name).kind;
		const own: Body = { agency: { ...read.agency, kind }, name, code: read.agency.uscc, reads: [i] };
		const known = bodies.find((b) => isSame(b, own));
		if (known === undefined) bodies.push(own);
		else merged(known, own);
	});
	return bodies.filter((short) => {
		const fuller = bodies.filter((long) => mayBe(short, long));
		const [only, ...others] = fuller;
		if (only === undefined || others.length > 0) return true;
		merged(only, short);
		return false;
	});
}

/** Returns the id of the one government among these that an agency belongs to by its name, or empty. */
function parentOf(body: Body, governments: readonly Body[]): string {
	const near = governments.flatMap((g) => {
		const distance = g === body ? null : distanceToGovernment(body.name, g.name);
		return distance === null ? [] : [{ id: g.agency.agency_id, distance }];
	});
	const least = Math.min(...near.map((n) => n.distance));
	const nearest = near.filter((n) => n.distance === least);
	return nearest.length === 1 ? (nearest[0]?.id ?? '') : '';
}

/**
 * Returns the reports with their agencies settled among each other: one agency for reports that name it by the same
 * code, by names that differ in writing only, or by a name that leaves the place out; each under the government that
 * its name shows, where that government's own report is among them. Every report gets an id of its own.
 */
export function settleAgencies(reads: readonly ReadReport[]): ReadReport[] {
	const bodies = bodiesOf(reads);
	const governments = bodies.filter((b) => b.reads.some((i) => reads[i]?.report.scope === 'aggregate'));
	const agencies = new Map<number, Agency>();
	const taken = new Set<string>();
	for (const body of bodies) {
		const { agency_id } = body.agency;
		if (taken.has(agency_id)) body.agency = { ...body.agency, agency_id: `${agency_id}-${taken.size}` };
		taken.add(body.agency.agency_id);
	}
	for (const body of bodies) {
		const others = body.reads.flatMap((i) => reads[i]?.agency.name_zh ?? []);
		const names = [...new Set(others)].filter((n) => n !== body.agency.name_zh).join('|');
		const agency = { ...body.agency, uscc: body.code, names, parent_id: parentOf(body, governments) };
		for (const i of body.reads) agencies.set(i, agency);
	}
	return reads.map((read, i) => {
		const agency = agencies.get(i) ?? read.agency;
		const report_id = `r${i + 1}`;
		return {
			...read,
			agency,
			report: { ...read.report, report_id, agency_id: agency.agency_id },
			notes: read.notes.map((n) => ({ ...n, report_id })),
			problems: read.problems.map((p) => ({ ...p, report_id }))
		};
	});
}
