import { deadlineOf, kindByCode, LEGAL_DEADLINES } from '../../src/lib/domain/agencies';
import type { Draw } from './random';
import { CITY } from './places';

/** Spring Festival days on which nobody publishes, by year of publication. */
const HOLIDAYS: Readonly<Record<number, readonly [string, string]>> = {
	2020: ['2020-01-24', '2020-01-31'],
	2022: ['2022-01-31', '2022-01-31'],
	2023: ['2023-01-21', '2023-01-27'],
	2025: ['2025-01-28', '2025-01-31']
};

function shift(date: string, days: number): string {
	return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function closed(date: string): boolean {
	const day = new Date(Date.parse(date)).getUTCDay();
	const holiday = HOLIDAYS[Number(date.slice(0, 4))] ?? null;
	return day === 0 || day === 6 || (holiday !== null && date >= holiday[0] && date <= holiday[1]);
}

/** Returns a working day on which a report of this kind came out in time; most come out in the last days. */
export function dayInTime(id: string, kind: string, year: number, draw: Draw): string {
	const due = deadlineOf(year, kindByCode(kind)?.government === true, LEGAL_DEADLINES);
	const span = kind !== 'government' ? 25 : id === CITY.id ? 12 : 52;
	const unit = draw.unit();
	let date = shift(due, -Math.floor(span * unit * Math.sqrt(unit)));
	while (closed(date)) date = shift(date, -1);
	return date;
}
