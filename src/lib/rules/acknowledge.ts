import type { Acknowledgement, Finding, Operand } from '../domain/finding';
import { hashText } from '../domain/fingerprint';

function figure(o: Operand): unknown[] {
	return [o.side, o.sign, o.agency_id, o.report_year, o.cell, o.value, o.state];
}

/**
 * Returns the fingerprint of a finding, 13 base-36 characters: its rule, agency and year, its cells, every figure
 * involved and what its sentence says. The same figures give the same key whatever report id, severity or order they
 * come with; any other figure gives another one, so that an acknowledgement lapses.
 */
export function findingKey(finding: Finding): string {
	const operands = finding.operands.map((o) => JSON.stringify(figure(o))).sort();
	const values = Object.entries(finding.values)
		.filter(([name]) => name !== 'reorganisation' && !/^name\b/.test(name))
		.map((entry) => JSON.stringify(entry))
		.sort();
	const { rule, agency_id, report_year, outcome, relation, left, right } = finding;
	return hashText(
		JSON.stringify([
			rule,
			agency_id,
			report_year,
			outcome,
			relation,
			left,
			right,
			[...finding.cells].sort(),
			operands,
			values
		])
	);
}

/** Returns the acknowledgement of a finding for this reason, or null where the reason is blank. */
export function acknowledge(finding: Finding, reason: string): Acknowledgement | null {
	const said = reason.trim();
	if (said === '') return null;
	const { rule, agency_id, report_year } = finding;
	return { key: findingKey(finding), rule, agency_id, report_year, reason: said };
}

/** Returns the findings with the reasons given for them; acknowledgements of other figures no longer count. */
export function withAcknowledgements(
	findings: readonly Finding[],
	given: readonly Acknowledgement[]
): Finding[] {
	if (given.length === 0) return [...findings];
	const reasons = new Map(given.map((a) => [a.key, a.reason]));
	const concerned = new Set(given.map((a) => `${a.rule} ${a.agency_id} ${a.report_year}`));
	return findings.map((f) => {
		if (f.outcome !== 'fail' || !concerned.has(`${f.rule} ${f.agency_id} ${f.report_year}`)) return f;
		const reason = reasons.get(findingKey(f));
		return reason === undefined ? f : { ...f, acknowledged: reason };
	});
}

/** Returns the acknowledgements that no finding answers to any more, because its figures changed or are gone. */
export function lapsed(findings: readonly Finding[], given: readonly Acknowledgement[]): Acknowledgement[] {
	const keys = new Set(findings.filter((f) => f.outcome === 'fail').map(findingKey));
	return given.filter((a) => !keys.has(a.key));
}
