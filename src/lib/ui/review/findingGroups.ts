import { isOpen, SEVERITIES, type Finding, type Operand, type Severity } from '../../domain/finding';
import { RULES } from '../../domain/ruleCatalogue';
import { condense } from '../../rules/condense';
import type { FindingFilter } from '../../text/review';

/** Findings on one report as the list shows them. */
export interface FindingGroups {
	/** Failures that count, in the order of the rules. */
	failed: Readonly<Record<Severity, readonly Finding[]>>;
	/** What cannot be told, one a rule. */
	open: readonly Finding[];
	/** Failures that somebody acknowledged or a reorganisation explains. */
	settled: readonly Finding[];
	/** How many rules hold at every place they could be checked. */
	passed: number;
}

const ORDER = new Map(RULES.map((rule, i) => [rule.id, i]));
const byRule = (a: Finding, b: Finding) =>
	(ORDER.get(a.rule) ?? ORDER.size) - (ORDER.get(b.rule) ?? ORDER.size);

/** Returns the findings on one report sorted into what fails, what cannot be told, what is settled and what holds. */
export function groupFindings(findings: readonly Finding[]): FindingGroups {
	const failures = findings.filter((f) => f.outcome === 'fail').sort(byRule);
	const failing = new Set(failures.map((f) => f.rule));
	const passed = new Set(findings.filter((f) => f.outcome === 'pass').map((f) => f.rule));
	const of = (severity: Severity) => failures.filter((f) => isOpen(f) && f.severity === severity);
	return {
		failed: { E: of('E'), W: of('W'), N: of('N') },
		open: condense(findings.filter((f) => f.outcome === 'not_evaluable')).sort(byRule),
		settled: failures.filter((f) => !isOpen(f)),
		passed: [...passed].filter((rule) => !failing.has(rule)).length
	};
}

/** Returns how many findings each filter leaves; `all` leaves everything but what cannot be told. */
export function filterCounts(groups: FindingGroups): Record<FindingFilter, number> {
	const { E, W, N } = groups.failed;
	return {
		all: E.length + W.length + N.length,
		E: E.length,
		W: W.length,
		N: N.length,
		open: groups.open.length,
		settled: groups.settled.length
	};
}

/** Returns the worst open finding of each cell. */
export function severityByCell(findings: readonly Finding[]): Map<string, Severity> {
	const worst = new Map<string, Severity>();
	for (const severity of SEVERITIES) {
		for (const finding of findings) {
			if (finding.severity !== severity || !isOpen(finding)) continue;
			for (const cell of finding.cells) if (!worst.has(cell)) worst.set(cell, severity);
		}
	}
	return worst;
}

/** One side of a finding: the figures it rests on, and their sum where there are several. */
export interface Side {
	side: Operand['side'];
	operands: readonly Operand[];
	total: Finding['left'];
}

/** Returns the sides of a failed finding that are sums of figures, the left one first; none where cells are checked one by one. */
export function sidesOf(finding: Finding): Side[] {
	return (['left', 'right'] as const)
		.map((side) => ({
			side,
			operands: finding.operands.filter((o) => o.side === side),
			total: side === 'left' ? finding.left : finding.right
		}))
		.filter((s) => s.operands.length > 0 && s.total !== null);
}
