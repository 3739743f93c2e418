/** What the reader asked for; `system` follows the device. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'gongkai.theme';

/** Returns the choice that follows in the cycle of the toggle. */
export function nextTheme(choice: ThemeChoice): ThemeChoice {
	return choice === 'system' ? 'light' : choice === 'light' ? 'dark' : 'system';
}

/** The colours on screen; kept in the browser where storage is allowed, else for this visit. */
class Theme {
	choice = $state<ThemeChoice>('system');
	private systemDark = $state(false);
	private started = false;
	/** What is drawn: charts and pictures read this. */
	shown = $derived<'light' | 'dark'>(
		this.choice === 'system' ? (this.systemDark ? 'dark' : 'light') : this.choice
	);

	/** Reads the stored choice and follows the system from now on; in the browser only, harmless when repeated. */
	start(): void {
		if (this.started) return;
		this.started = true;
		const chosen = document.documentElement.dataset.theme;
		if (chosen === 'light' || chosen === 'dark') this.choice = chosen;
		const dark = matchMedia('(prefers-color-scheme: dark)');
		this.systemDark = dark.matches;
		dark.addEventListener('change', () => (this.systemDark = dark.matches));
	}

	/** Applies a choice to the document and keeps it. */
	choose(choice: ThemeChoice): void {
		this.choice = choice;
		const root = document.documentElement;
		if (choice === 'system') delete root.dataset.theme;
		else root.dataset.theme = choice;
		try {
			if (choice === 'system') localStorage.removeItem(KEY);
			else localStorage.setItem(KEY, choice);
		} catch {
			// Storage refused: the choice holds until the page is left.
		}
	}
}

export const theme = new Theme();
