/** A short message at the foot of the screen, with one thing to do about it at most. */
export interface Toast {
	id: number;
	text: string;
	tone: 'info' | 'error';
	/** Such as undo; the message goes once it is taken. */
	action: { label: string; run: () => void } | null;
}

/** Long enough to read and to reach the button. */
const SHOWN_MS = 12_000;

class Toasts {
	list = $state.raw<readonly Toast[]>([]);
	private last = 0;
	private timers = new Map<number, ReturnType<typeof setTimeout>>();

	/** Shows a message and returns its id; errors stay until dismissed. */
	show(text: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}): number {
		const toast: Toast = {
			id: ++this.last,
			text,
			tone: options.tone ?? 'info',
			action: options.action ?? null
		};
		this.list = [...this.list.slice(-2), toast];
		if (toast.tone === 'info') this.resume(toast.id);
		return toast.id;
	}

	/** Takes a message away. */
	dismiss(id: number): void {
		this.pause(id);
		this.list = this.list.filter((toast) => toast.id !== id);
	}

	/** Stops the clock of a message that is being read. */
	pause(id: number): void {
		clearTimeout(this.timers.get(id));
		this.timers.delete(id);
	}

	/** Starts the clock of a message. */
	resume(id: number): void {
		this.pause(id);
		this.timers.set(
			id,
			setTimeout(() => this.dismiss(id), SHOWN_MS)
		);
	}
}

export const toasts = new Toasts();
