import { Callout } from '#components/ui/callout.tsx';
import { showHidden } from '#components/ui/show-hidden.ts';
import { pathText } from '#graphql/path-text.ts';
import { explainCode } from '#messages/errors/index.ts';
import { getWords } from '#messages/index.ts';
import { sayCode } from '../../say-code.ts';
import { AgainLink } from './again-link.tsx';
import type { NoticeProps } from './outcome-notice.tsx';

/** A refusal: its code, what that means, what upstream said, what to do next. */
export function RefusedNotice(props: NoticeProps) {
  const { command, locale } = props;
  const { refused: words } = getWords(locale).command;
  const { code, problems, fieldErrors } = command.outcome;
  const explained = code === null ? null : explainCode(locale, code);
  const meaning = code === null ? words.unexplained : sayCode(code, locale);
  const said = [...new Set([...problems, ...fieldErrors].map((problem) => problem.message))].filter(Boolean);
  return (
    <Callout actions={<AgainLink {...props} />} icon="circle-x" title={words.title} tone="refused">
      <p>
        <code className="mr-2 rounded bg-raised px-1.5 py-0.5 font-mono text-xs">{code ?? words.noCode}</code>
        {meaning}
      </p>
      {said.length > 0 && (
        <p className="mt-1 text-ink-2">
          {words.upstreamSays}: {said.map(showHidden).join(' / ')}
        </p>
      )}
      {fieldErrors.length > 0 && (
        <p className="mt-1 text-ink-2">
          {words.fields}:{' '}
          {fieldErrors.map((error) => (
            <code className="mr-2 font-mono text-xs" key={pathText(error.path)}>
              {pathText(error.path)}
            </code>
          ))}
        </p>
      )}
      <p className="mt-2">
        <span className="font-medium">{words.next}</span>　{explained?.next} {words.safe}
      </p>
    </Callout>
  );
}
