import { makeTestApprovals, submitAs } from './test-road.ts';

/**
 * A console process of its own that submits one command and lets a lead approve what waits: argv[2] is the staff, argv[3]
 * the post, argv[4] the lead, all as JSON.
 */
const [, , staff = '', input = '', lead = ''] = process.argv;
const origin = process.env.APP_ORIGIN ?? '';
const { untilSent } = makeTestApprovals({ signIn: async () => JSON.parse(lead), origin });
console.log(JSON.stringify(await untilSent(await submitAs(JSON.parse(staff), JSON.parse(input), origin))));
