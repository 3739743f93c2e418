import { cellByCode } from '../domain/cells';
import { DECIMALS_ASKED, DECIMAL_NUMERALS } from '../domain/rulesWords';
import type { SourceLine, Spot } from './reportSource';
import { foldWidth } from './value';

/** How many lines above an amount its header may stand where each cell has a line of its own. */
const HEADER_LINES = 24;

/** An amount printed with fewer or more decimals than its header asks for. */
export interface DecimalFault {
	cell: string;
	spot: Spot;
	raw: string;
	found: number;
	asked: number;
}

function askedAbove(lines: readonly SourceLine[], line: number): number | null {
	for (let at = line - 1; at >= Math.max(1, line - HEADER_LINES); at -= 1) {
		const numeral = DECIMALS_ASKED.exec(foldWidth(lines[at - 1]?.text ?? '').replace(/\s+/g, ''))?.[1];
		if (numeral !== undefined) return DECIMAL_NUMERALS[numeral] ?? Number(numeral);
	}
	return null;
}

function textAt(line: SourceLine | undefined, spot: Spot): string {
	if (line === undefined) return '';
	return line.cells?.find((c) => c.column === spot.column)?.text ?? line.text;
}

/** Returns the amounts whose decimals are not as many as the header above them asks for; a 0 needs none. */
export function decimalFaults(
	lines: readonly SourceLine[],
	cells: Readonly<Record<string, number>>,
	spots: Readonly<Record<string, Spot>>
): DecimalFault[] {
	return Object.entries(cells).flatMap(([cell, value]) => {
		const spot = spots[cell];
		if (value === 0 || spot === undefined || cellByCode(cell)?.kind !== 'amount') return [];
		const asked = askedAbove(lines, spot.line);
		const raw = textAt(lines[spot.line - 1], spot).trim();
		const decimals = /^[\d,]+(?:\.(\d+))?$/.exec(foldWidth(raw));
		if (asked === null || decimals === null) return [];
		const found = decimals[1]?.length ?? 0;
		return found === asked ? [] : [{ cell, spot, raw, found, asked }];
	});
}
