/** Colour schemes a drawing can be exported in; on screen it follows the page. */
export type Theme = 'light' | 'dark';

/** Typefaces of drawings; unquoted, because they stand in SVG attributes. */
export const FONT =
	'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, system-ui, sans-serif';

/*
 * Drawings name their colours as CSS variables, so one drawing serves both schemes and a prerendered one needs no
 * redrawing. Series colours keep their distance under protanopia and deuteranopia and have a contrast of at least
 * 3:1 on their surface; none is red, which is kept for what failed. `heat` has one hue, zero first.
 */
const SERIES = {
	light: ['#3098f2', '#c98500', '#045e6e', '#ad779a', '#2b258d', '#7a6200', '#6756c4', '#582b07'],
	dark: ['#5dadfe', '#bea602', '#0b8f86', '#b85d0a', '#6268ca', '#e7e465', '#00cca7', '#a4eafc']
};
const ON_SERIES = {
	light: ['#10161d', '#10161d', '#ffffff', '#10161d', '#ffffff', '#ffffff', '#ffffff', '#ffffff'],
	dark: ['#10161d', '#10161d', '#10161d', '#ffffff', '#ffffff', '#10161d', '#10161d', '#10161d']
};
const HEAT = {
	light: ['#f2f5f9', '#d6e5f3', '#a9cae8', '#6fa6d8', '#2f78bb', '#0b4a8a'],
	dark: ['#20262d', '#1f3a56', '#275a87', '#4489c1', '#72aee0', '#bcdcf7']
};
const ON_HEAT = {
	light: ['#1c1d1f', '#1c1d1f', '#1c1d1f', '#10161d', '#ffffff', '#ffffff'],
	dark: ['#e8e8e6', '#e8e8e6', '#ffffff', '#10161d', '#10161d', '#10161d']
};

/** At most this many series are coloured; all others are grey. */
export const SERIES_COUNT = SERIES.light.length;
/** Classes of a heat map above zero. */
export const HEAT_CLASSES = HEAT.light.length - 1;

const NEUTRAL: Record<Theme, Record<string, string>> = {
	light: {
		'--bg': '#f7f7f5',
		'--surface': '#ffffff',
		'--line': '#e3e3df',
		'--text': '#1c1d1f',
		'--muted': '#62656a',
		'--accent': '#0b5cad',
		'--accent-soft': '#e6eff8',
		'--bad': '#b42318',
		'--chart-ghost': '#cfd0cc',
		'--chart-break': '#85888c',
		'--chart-bar': '#7489a3',
		'--chart-small': '#b4b6b3',
		'--chart-void': '#c2c4c0',
		'--chart-late': '#d99a1e',
		'--chart-on-late': '#10161d'
	},
	dark: {
		'--bg': '#131416',
		'--surface': '#1b1d20',
		'--line': '#313438',
		'--text': '#e8e8e6',
		'--muted': '#a0a4aa',
		'--accent': '#6fb1f5',
		'--accent-soft': '#1c2f42',
		'--bad': '#f97066',
		'--chart-ghost': '#474b50',
		'--chart-break': '#767a80',
		'--chart-bar': '#63788f',
		'--chart-small': '#5d6167',
		'--chart-void': '#4b4f55',
		'--chart-late': '#d9a520',
		'--chart-on-late': '#10161d'
	}
};

function numbered(name: string, list: readonly string[]): [string, string][] {
	return list.map((hex, i) => [`--chart-${name}-${i}`, hex]);
}

/** Returns every CSS variable a drawing may use with its colour in one scheme. */
export function tokens(theme: Theme): ReadonlyMap<string, string> {
	return new Map([
		...Object.entries(NEUTRAL[theme]),
		...numbered('series', SERIES[theme]),
		...numbered('on-series', ON_SERIES[theme]),
		...numbered('heat', HEAT[theme]),
		...numbered('on-heat', ON_HEAT[theme])
	]);
}

/** The colours of a drawing by what they are for. */
export const INK = {
	surface: 'var(--surface)',
	line: 'var(--line)',
	text: 'var(--text)',
	muted: 'var(--muted)',
	accent: 'var(--accent)',
	tint: 'var(--accent-soft)',
	bad: 'var(--bad)',
	ghost: 'var(--chart-ghost)',
	break: 'var(--chart-break)',
	bar: 'var(--chart-bar)',
	small: 'var(--chart-small)',
	void: 'var(--chart-void)',
	late: 'var(--chart-late)',
	onLate: 'var(--chart-on-late)'
} as const;

const numberedInk = (name: string) => (i: number) => `var(--chart-${name}-${i})`;

/** Returns the colour of the i-th series, and of text that stands on it. */
export const seriesInk = numberedInk('series');
export const onSeriesInk = numberedInk('on-series');
/** Returns the colour of a heat class (0 = the figure zero), and of text that stands on it. */
export const heatInk = numberedInk('heat');
export const onHeatInk = numberedInk('on-heat');

/** Returns the drawing with every CSS variable replaced by its colour in one scheme. */
export function inTheme(svg: string, theme: Theme): string {
	const known = tokens(theme);
	return svg.replace(/var\((--[a-z0-9-]+)\)/g, (whole, name: string) => known.get(name) ?? whole);
}

/** Returns the style sheet that gives a page the chart's own colours, light, dark and in print. */
export function paletteCss(): string {
	const block = (theme: Theme, indent: string) =>
		[...tokens(theme)]
			.filter(([name]) => name.startsWith('--chart-'))
			.map(([name, hex]) => `${indent}${name}: ${hex};`)
			.join('\n');
	return (
		[
			`:root {\n${block('light', '\t')}\n}`,
			`@media (prefers-color-scheme: dark) {\n\t:root:not([data-theme='light']) {\n${block('dark', '\t\t')}\n\t}\n}`,
			`:root[data-theme='dark'] {\n${block('dark', '\t')}\n}`,
			`@media print {\n\t:root:root {\n${block('light', '\t\t')}\n\t}\n}`,
			''
		]
			.join('\n\n')
			.trimEnd() + '\n'
	);
}
