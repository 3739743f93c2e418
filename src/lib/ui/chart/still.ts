import type { Chart } from '../../charts/chart';

/** Returns the drawing as markup while pages are prerendered; in the browser null, and the runtime is not loaded. */
export const still: ((chart: Chart, width: number) => string) | null = import.meta.env.SSR
	? (await import('../../draw/svg')).svgString
	: null;
