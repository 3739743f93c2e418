import type { Score } from '../domain/scorecardScore';
import type { Band } from '../domain/scorecardSensitivity';
import { SCORE_CHART_TEXT } from '../text/scorecardChart';
import type { ChartContext, SizeClass } from './chart';
import { legend, type Swatch } from './legend';
import { INK, seriesInk } from './palette';
import { decor, stroke, words, type Item, type Shape, type Tip } from './scene';
import { barShapes, bandShapes, leftOutText, lineShapes, nameShapes, SIZE } from './scoresRow';
import { fitText, textWidth, wrapText } from './textWidth';

/** What the scores of one page are drawn from. */
export interface ScoresDrawing {
	shown: readonly Score[];
	/** The row above which unranked agencies begin, or null. */
	heading: number | null;
	/** Agencies with a rank: the far end of the bands. */
	of: number;
	bands: ReadonlyMap<string, Band>;
	/** Agencies whose names stand out. */
	chosen: ReadonlySet<string>;
	/** Colours by the place of the indicator; the others are grey. */
	coloured: ReadonlyMap<number, number>;
	names: ReadonlyMap<string, string>;
	key: { shapes: Shape[]; height: number };
	tip: (score: Score) => Tip;
	reason: (score: Score) => string;
	score: (value: number | null) => string;
}

const HEADING = 28;
const AXIS = 20;
const RANK = 24;

function rowHeight(size: SizeClass): number {
	return size === 'phone' ? 32 : 26;
}

/** Returns the legend of the indicators, those without a colour of their own as one. */
export function scoresLegend(
	labels: readonly string[],
	coloured: ReadonlyMap<number, number>,
	ctx: ChartContext
): { shapes: Shape[]; height: number } {
	const own = labels.flatMap((label, at): Swatch[] => {
		const colour = coloured.get(at);
		const room = ctx.size === 'phone' ? 270 : 520;
		return colour === undefined
			? []
			: [{ label: fitText(label, 11, room), look: 'fill', ink: seriesInk(colour) }];
	});
	const rest: Swatch[] =
		own.length < labels.length
			? [{ label: SCORE_CHART_TEXT[ctx.lang].rest, look: 'fill', ink: INK.ghost }]
			: [];
	return legend([...own, ...rest], ctx.size, 0);
}

/** Returns the height of the drawing in pixels. */
export function scoresHeight({ shown, heading, key }: ScoresDrawing, size: SizeClass): number {
	return key.height + 6 + AXIS + shown.length * rowHeight(size) + (heading === null ? 0 : HEADING) + 4;
}

interface Columns {
	band: [number, number];
	name: [number, number];
	bar: [number, number];
	/** Where words behind a bar must end. */
	limit: number;
}

function isBanded({ of, bands }: ScoresDrawing): boolean {
	return of > 1 && bands.size > 0;
}

function columnsOf(drawing: ScoresDrawing, ctx: ChartContext, width: number): Columns {
	const phone = ctx.size === 'phone';
	const banded = isBanded(drawing);
	const bandWidth = banded ? (phone ? 40 : 84) : 0;
	const longest = Math.max(0, ...[...drawing.names.values()].map((name) => textWidth(name, SIZE)));
	const nameWidth = Math.min(phone ? Math.min(96, width * 0.28) : Math.min(200, width * 0.26), longest);
	const band: [number, number] = [RANK + 12, RANK + 12 + bandWidth];
	const name: [number, number] = [
		band[1] + (banded ? 12 : 0),
		band[1] + (banded ? 12 : 0) + Math.ceil(nameWidth)
	];
	const limit = Math.floor(width - textWidth(drawing.score(100), SIZE) - 10);
	const said = drawing.shown.map((score) => (score.rank === null ? '' : leftOutText(score, ctx)));
	const room = phone ? 0 : Math.ceil(Math.max(0, ...said.map((words) => textWidth(words, 10))));
	return { band, name, bar: [name[1] + 10, Math.max(name[1] + 40, limit - room)], limit };
}

/** Returns the drawing at a width: rank, how far it moves, name, the parts of the score on a scale of 100, score. */
export function scoresScene(drawing: ScoresDrawing, ctx: ChartContext, width: number): Item[] {
	const { shown, heading, of, key } = drawing;
	const phone = ctx.size === 'phone';
	const step = rowHeight(ctx.size);
	const { band, name, bar, limit } = columnsOf(drawing, ctx, width);
	const top = key.height + 6;
	const rankedRows = heading ?? shown.length;
	const bottom = top + AXIS + rankedRows * step;
	const back: Shape[] = [...key.shapes];
	if (rankedRows > 0) {
		const small = (x: number, text: string) =>
			words(x, top + AXIS / 2, text, INK.muted, { size: 10, align: 'center' });
		if (isBanded(drawing)) back.push(small(band[0], '1'), small(band[1], String(of)));
		for (const tick of phone ? [0, 100] : [0, 25, 50, 75, 100]) {
			const x = bar[0] + ((bar[1] - bar[0]) * tick) / 100;
			back.push(
				small(x, String(tick)),
				stroke(
					[
						[x, top + AXIS],
						[x, bottom]
					],
					tick === 0 ? INK.break : INK.line
				)
			);
		}
	}
	const items: Item[] = [];
	let y = top + AXIS;
	for (const [i, score] of shown.entries()) {
		if (i === heading) {
			back.push(
				words(0, y + HEADING / 2 + 3, SCORE_CHART_TEXT[ctx.lang].unranked, INK.muted, {
					size: 11,
					bold: true
				})
			);
			y += HEADING;
		}
		const middle = y + step / 2;
		const marked = score.agency === ctx.marked;
		const bold = marked || drawing.chosen.has(score.agency);
		const ranked = score.rank !== null;
		const shapes: Shape[] = [
			{
				type: 'rect',
				x: 0,
				y,
				width,
				height: step,
				r: 3,
				paint: { fill: marked ? INK.tint : 'transparent' },
				emphasis: { fill: INK.tint }
			},
			...nameShapes(drawing.names.get(score.agency) ?? '', name[0], middle, name[1] - name[0], {
				ink: ranked ? INK.text : INK.muted,
				bold,
				phone
			})
		];
		const range = drawing.bands.get(score.agency);
		if (ranked) {
			const rank = String(score.rank);
			shapes.push(words(RANK, middle, rank, INK.text, { size: SIZE, align: 'right', bold }));
			if (range !== undefined && of > 1) shapes.push(...bandShapes(range, of, band, middle));
			shapes.push(
				...barShapes(score, drawing.coloured, bar, y + 5, step - 10, limit, ctx),
				words(width - 2, middle, drawing.score(score.score), INK.text, {
					size: SIZE,
					align: 'right',
					bold: true
				})
			);
		} else {
			const size = phone ? 10 : 11;
			const lines = wrapText(drawing.reason(score), size, width - bar[0] - 4, phone ? 2 : 1);
			shapes.push(...lineShapes(lines, bar[0], middle, size, INK.muted));
		}
		items.push({
			id: `score-${score.agency}`,
			agency: score.agency,
			year: null,
			stop: true,
			tip: drawing.tip(score),
			shapes
		});
		y += step;
	}
	return [decor('frame', back), ...items];
}
