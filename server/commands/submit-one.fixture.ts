import { submitCommand } from './submit-command.ts';

/** A console process of its own that submits one command: argv[2] is the staff, argv[3] the post, both as JSON. */
const [, , staff = '', input = ''] = process.argv;
const result = await submitCommand({
  staff: JSON.parse(staff),
  input: JSON.parse(input),
  request: { headers: new Headers({ origin: process.env.APP_ORIGIN ?? '' }), address: '', userAgent: '' },
  now: new Date(),
});
console.log(JSON.stringify(result));
