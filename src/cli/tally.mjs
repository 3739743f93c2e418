/** @typedef {{ passed: number, failed: number, note: string }} Tally */

/**
 * Returns the tally of a check that either holds or does not.
 * @param {number} code exit code
 * @returns {Tally}
 */
export function tallyCheck(code) {
	return code === 0
		? { passed: 1, failed: 0, note: '' }
		: { passed: 0, failed: 1, note: `exit code ${code}` };
}

/**
 * Returns a tally in which a run that ended badly without naming a failed test counts as one failure.
 * @param {number} code
 * @param {number} passed
 * @param {number} failed
 * @param {string} note
 * @returns {Tally}
 */
function withExitCode(code, passed, failed, note) {
	if (code === 0 || failed > 0) return { passed, failed, note };
	return { passed, failed: 1, note: [note, `exit code ${code}`].filter((part) => part !== '').join(', ') };
}

/**
 * Returns the tally of a vitest run from its JSON report; a test file that could not be loaded counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] } | null} report null when none was written
 * @param {number} code exit code
 * @returns {Tally}
 */
export function tallyVitest(report, code) {
	if (report === null) return { passed: 0, failed: 1, note: 'no report was written' };
	const broken = report.testResults.filter(
		(file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
	).length;
	const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
	const note = [broken > 0 ? `${broken} files did not load` : '', skipped > 0 ? `${skipped} skipped` : ''];
	return withExitCode(
		code,
		report.numPassedTests,
		report.numFailedTests + broken,
		note.filter((part) => part !== '').join(', ')
	);
}

/**
 * Returns the tally of a Playwright run from its JSON report; skipped, flaky and interrupted tests count as failed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | null} report
 * @param {number} code exit code
 * @returns {Tally}
 */
export function tallyPlaywright(report, code) {
	if (report === null) return { passed: 0, failed: 1, note: 'no report was written' };
	const { expected, unexpected, flaky, skipped } = report.stats;
	const note = skipped > 0 ? `${skipped} skipped or not run` : '';
	return withExitCode(code, expected, unexpected + flaky + skipped, note);
}
