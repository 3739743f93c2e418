import { FONT } from './palette';

export interface Paint {
	fill?: string;
	stroke?: string;
	lineWidth?: number;
	lineDash?: number[];
	opacity?: number;
}

interface Base {
	/** Later shapes lie above earlier ones unless this says otherwise. */
	z?: number;
	/** Does not answer to the pointer. */
	silent?: boolean;
	/** How the shape looks while its item is pointed at, focused or marked. */
	emphasis?: Paint;
}

export type Shape = Base &
	(
		| { type: 'rect'; x: number; y: number; width: number; height: number; r?: number; paint: Paint }
		| { type: 'circle'; x: number; y: number; r: number; paint: Paint }
		| { type: 'polyline' | 'polygon'; points: [number, number][]; paint: Paint }
		| { type: 'path'; d: string; paint: Paint }
		| {
				type: 'text';
				x: number;
				y: number;
				text: string;
				size: number;
				align: 'left' | 'center' | 'right';
				bold?: boolean;
				paint: Paint;
		  }
	);

/** What a pointer or a screen reader is told about an item. */
export interface Tip {
	title: string;
	lines: [string, string][];
}

/** One thing in a drawing: its shapes, what they stand for, and what is said about it. */
export interface Item {
	id: string;
	agency: string | null;
	year: number | null;
	tip: Tip | null;
	/** Whether the keyboard stops here. */
	stop: boolean;
	shapes: Shape[];
}

/** Returns an item that stands for nothing: axes, headings, legends. */
export function decor(id: string, shapes: Shape[]): Item {
	return { id, agency: null, year: null, tip: null, stop: false, shapes };
}

/** Returns one line of text, its middle at `y`; it never takes the pointer away from what lies below. */
export function words(
	x: number,
	y: number,
	text: string,
	fill: string,
	options: { size?: number; align?: 'left' | 'center' | 'right'; bold?: boolean; z?: number } = {}
): Shape {
	const { size = 12, align = 'left', bold = false, z } = options;
	return { type: 'text', x, y, text, size, align, bold, paint: { fill }, silent: true, z };
}

/** Returns a straight line. */
export function stroke(points: [number, number][], color: string, lineWidth = 1, lineDash?: number[]): Shape {
	return {
		type: 'polyline',
		points,
		paint: { fill: 'none', stroke: color, lineWidth, ...(lineDash && { lineDash }) },
		silent: true
	};
}

/** Returns diagonal lines that fill a rectangle: `/` rising, `\` falling. */
export function hatch(
	x: number,
	y: number,
	width: number,
	height: number,
	color: string,
	way: '/' | '\\' = '/',
	gap = 5
): Shape {
	const parts: string[] = [];
	const at = (n: number) => Number(n.toFixed(1));
	for (let c = gap; c < width + height; c += gap) {
		const from = [Math.max(0, c - height), Math.min(c, height)] as const;
		const to = [Math.min(c, width), Math.max(0, c - width)] as const;
		const flip = (px: number) => (way === '/' ? x + px : x + width - px);
		parts.push(`M${at(flip(from[0]))} ${at(y + from[1])}L${at(flip(to[0]))} ${at(y + to[1])}`);
	}
	return {
		type: 'path',
		d: parts.join(''),
		paint: { fill: 'none', stroke: color, lineWidth: 1 },
		silent: true
	};
}

/** Returns the shape as an element of an ECharts custom series. */
export function elementOf(shape: Shape): Record<string, unknown> {
	const rest = {
		silent: shape.silent === true,
		...(shape.z !== undefined && { z2: shape.z }),
		// Spelled out: left alone, the runtime would lighten the fill, and it cannot lighten a CSS variable.
		emphasis: { style: { fill: shape.paint.fill, stroke: shape.paint.stroke, ...shape.emphasis } }
	};
	switch (shape.type) {
		case 'rect': {
			const { x, y, width, height, r = 0 } = shape;
			return { type: 'rect', shape: { x, y, width, height, r }, style: shape.paint, ...rest };
		}
		case 'circle':
			return { type: 'circle', shape: { cx: shape.x, cy: shape.y, r: shape.r }, style: shape.paint, ...rest };
		case 'polyline':
		case 'polygon':
			return { type: shape.type, shape: { points: shape.points }, style: shape.paint, ...rest };
		case 'path':
			return { type: 'path', shape: { pathData: shape.d }, style: shape.paint, ...rest };
		case 'text': {
			const style = {
				...shape.paint,
				text: shape.text,
				x: shape.x,
				y: shape.y,
				align: shape.align,
				verticalAlign: 'middle',
				fontSize: shape.size,
				fontFamily: FONT,
				fontWeight: shape.bold === true ? 'bold' : 'normal'
			};
			return { type: 'text', style, ...rest };
		}
	}
}
