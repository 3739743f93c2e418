import { SvelteSet } from 'svelte/reactivity';

/** Rows drawn together. */
export const CHUNK = 100;
/** Up to so many rows everything is drawn at once. */
const ALL = 400;
/** Height of a row that has not been drawn yet, in pixels. */
const ROW = 30;

/** Which parts of a long list are drawn: those near what is in sight, and those asked for. */
export class Chunks {
	private near = new SvelteSet<number>();
	private heights = new Map<number, number>();
	private observer: IntersectionObserver | null = null;
	private waiting: HTMLElement[] = [];

	constructor(private count: () => number) {}

	/** How many chunks there are. */
	get total(): number {
		return Math.ceil(this.count() / CHUNK);
	}

	/** Returns whether the rows of a chunk are drawn. */
	drawn(chunk: number): boolean {
		return this.count() <= ALL || this.near.has(chunk);
	}

	/** Returns the height a chunk keeps free while it is not drawn, in pixels. */
	height(chunk: number): number {
		const rows = Math.min(CHUNK, this.count() - chunk * CHUNK);
		return this.heights.get(chunk) ?? rows * ROW;
	}

	/** Has a row drawn, so that it can be scrolled to. */
	need(row: number): void {
		this.near.add(Math.floor(row / CHUNK));
	}

	/** Watches which chunks come near the edge of the scrolling element; the return ends it. */
	watch = (scroller: HTMLElement): (() => void) => {
		const observer = new IntersectionObserver(
			(entries) => {
				for (const { target, isIntersecting, boundingClientRect } of entries) {
					const chunk = Number((target as HTMLElement).dataset.chunk);
					if (isIntersecting) this.near.add(chunk);
					else if (this.near.has(chunk)) {
						this.heights.set(chunk, boundingClientRect.height);
						this.near.delete(chunk);
					}
				}
			},
			{ root: scroller, rootMargin: '1200px 0px' }
		);
		this.observer = observer;
		for (const part of this.waiting) observer.observe(part);
		return () => {
			observer.disconnect();
			this.observer = null;
		};
	};

	/** Has a chunk's element watched; the return ends it. */
	part = (element: HTMLElement): (() => void) => {
		this.waiting.push(element);
		this.observer?.observe(element);
		return () => {
			this.waiting = this.waiting.filter((e) => e !== element);
			this.observer?.unobserve(element);
		};
	};
}
