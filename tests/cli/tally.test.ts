import { expect, it } from 'vitest';
import { tallyCheck, tallyPlaywright, tallyVitest } from '../../src/cli/tally.mjs';

const vitest = (passed: number, failed: number, testResults: { status: string; tests: string[] }[] = []) => ({
	numPassedTests: passed,
	numFailedTests: failed,
	numPendingTests: 0,
	testResults: testResults.map(({ status, tests }) => ({
		status,
		assertionResults: tests.map((test) => ({ status: test }))
	}))
});

it('counts a static check as one', () => {
	expect(tallyCheck(0)).toMatchObject({ passed: 1, failed: 0 });
	expect(tallyCheck(2)).toMatchObject({ passed: 0, failed: 1 });
});

it('counts a test file that does not load, and an error outside any test, as failures', () => {
	expect(tallyVitest(vitest(10, 0), 0)).toMatchObject({ passed: 10, failed: 0 });
	const broken = [
		{ status: 'failed', tests: [] },
		{ status: 'failed', tests: ['failed'] }
	];
	expect(tallyVitest(vitest(10, 1, broken), 1)).toMatchObject({ passed: 10, failed: 2 });
	expect(tallyVitest(vitest(10, 0), 1)).toMatchObject({ passed: 10, failed: 1 });
});

it('counts skipped, flaky and failed end-to-end tests alike', () => {
	const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
	expect(tallyPlaywright({ stats }, 1)).toMatchObject({ passed: 5, failed: 4 });
	const skippedOnly = { expected: 5, unexpected: 0, flaky: 0, skipped: 2 };
	expect(tallyPlaywright({ stats: skippedOnly }, 0)).toMatchObject({ passed: 5, failed: 2 });
});

it('counts a run without a report, and one without tests, as a failure', () => {
	expect(tallyVitest(null, 0)).toMatchObject({ failed: 1 });
	expect(tallyPlaywright(null, 0)).toMatchObject({ failed: 1 });
	const none = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
	expect(tallyPlaywright({ stats: none }, 1)).toMatchObject({ passed: 0, failed: 1 });
});
