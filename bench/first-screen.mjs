// Prints of a Lighthouse report: kB of JavaScript, performance, accessibility, and what the performance is made of.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const home = report.finalDisplayedUrl;
if (report.runtimeError || /sign-in/.test(home)) {
    throw new Error(`not the student's home: ${home} ${report.runtimeError?.message ?? ''}`);
}
const scripts = report.audits['network-requests'].details.items.filter((each) => each.resourceType === 'Script');
const bytes = scripts.reduce((sum, each) => sum + each.transferSize, 0);
const score = (category) => Math.round(report.categories[category].score * 100);
const shown = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']
    .map((name) => `${report.audits[name].title} ${report.audits[name].displayValue}`);
console.log((bytes / 1000).toFixed(0), score('performance'), score('accessibility'), shown.join(', ').replaceAll('\u00a0', ' '));
