import { cellsOf } from '../../src/lib/domain/cells';
import { CITY } from './places';
import { drawFor, type Draw } from './random';
import type { Figures } from './requests';
import type { Organ } from './organs';

/** Which of the released-items figures an agency's report states. */
type ItemsStyle = 'all' | 'total' | 'parts' | 'none';

/** How an agency words its report, the same every year. */
export interface Style {
	items: ItemsStyle;
	press: boolean;
	interpretations: boolean;
	responses: boolean;
	requests: 'new' | 'handled' | 'none';
	fee: boolean;
}

/** Returns the habits of an agency's report writers. */
function styleOf(id: string, organ: Organ | null, draw: Draw): Style {
	const small = organ !== null && organ.work.requests < 15;
	const items = draw.unit();
	const asked = draw.unit();
	return {
		items: organ === null || items < 0.52 ? 'all' : items < 0.76 ? 'total' : items < 0.89 ? 'parts' : 'none',
		press: organ === null || organ.work.press > 1,
		interpretations: organ === null || (organ.work.norm > 0.5 && draw.chance(0.75)),
		responses: organ === null || draw.chance(0.4),
		requests: id === CITY.id || asked < 0.6 ? 'new' : asked < 0.85 && !small ? 'handled' : 'none',
		fee: organ === null || draw.chance(0.55)
	};
}

/** Returns how an agency words the report of one year: its habits, now and then with a slip. */
export function styleIn(year: number, id: string, organ: Organ | null): Style {
	const style = styleOf(id, organ, drawFor(`style ${id}`));
	const draw = drawFor(`style ${id} ${year}`);
	if (organ === null || !draw.chance(0.07)) return style;
	return {
		...style,
		items: draw.pick(['total', 'total', 'parts', 'none'] as const),
		responses: draw.chance(0.5)
	};
}

function prose(figures: Figures, style: Style, year: number): Figures {
	const out: Figures = {};
	const keep = (...codes: string[]) => {
		for (const code of codes) out[code] = figures[code] as number;
	};
	if (style.items === 'all' || style.items === 'total') keep('n_items_total');
	if (style.items === 'all' || style.items === 'parts')
		keep('n_items_website', 'n_items_new_media', 'n_items_other');
	if (style.press) keep('n_press_conf');
	if (style.interpretations) keep('n_interpretations');
	if (style.responses) keep('n_responses');
	if (style.requests === 'new') out.n_new_stated = figures.t3_new_total as number;
	if (style.requests === 'handled')
		out.n_requests_stated = (figures.t3_new_total as number) + (figures.t3_carry_in_total as number);
	if (year >= 2021 && (style.fee || (figures.n_fee_notices as number) > 0)) {
		keep('n_fee_yuan');
		if ((figures.n_fee_notices as number) > 0) keep('n_fee_notices', 'n_fee_billed_yuan');
	}
	return out;
}

/** Returns the codes of the statutory cells a report of this format prints. */
export function printedCodes(format: string): string[] {
	const first = format === 'mixed' ? '2021' : format;
	const second = format === 'mixed' ? '2019' : format;
	return [...cellsOf(first, 't2'), ...cellsOf(second, 't3'), ...cellsOf(first, 't4')].map((c) => c.code);
}

/** Returns the cells as an agency prints them: its form's tables and the figures its sentences state; amounts in 万元. */
export function printReport(figures: Figures, format: string, style: Style, year: number): Figures {
	const out: Figures = {};
	for (const code of printedCodes(format)) {
		const value = figures[code] as number;
		out[code] = code.endsWith('_wan') ? value / 10_000 : value;
	}
	return { ...out, ...prose(figures, style, year) };
}
