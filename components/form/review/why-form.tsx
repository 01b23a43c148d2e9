'use client';

import { Input } from '../../ui/input.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Select } from '../../ui/select.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { fieldId } from '../field-id.ts';
import { useFieldError, useForm, useValue } from '../form-context.tsx';
import { Labelled } from './labelled.tsx';
import { whyPaths } from './why.ts';

/** The case or call number and the reason: every command has both. */
export function WhyForm() {
  const { setup, store } = useForm();
  const { review, required } = setup.form;
  const reference = useValue(whyPaths.reference);
  const code = useValue(whyPaths.code);
  const text = useValue(whyPaths.text);
  const errors = {
    reference: useFieldError(whyPaths.reference),
    code: useFieldError(whyPaths.code),
    text: useFieldError(whyPaths.text),
  };
  return (
    <Panel>
      <div className="flex flex-col gap-5">
        <Labelled
          error={errors.reference}
          help={review.referenceHelp}
          label={review.reference}
          mark={required}
          path={whyPaths.reference}
        >
          {(aria) => (
            <Input
              autoComplete="off"
              className="max-w-md"
              id={fieldId(whyPaths.reference)}
              onChange={(event) => store.set(whyPaths.reference, event.target.value)}
              spellCheck={false}
              value={typeof reference === 'string' ? reference : ''}
              {...aria}
            />
          )}
        </Labelled>
        <Labelled error={errors.code} label={review.reason} mark={required} path={whyPaths.code}>
          {(aria) => (
            <Select
              className="max-w-md"
              id={fieldId(whyPaths.code)}
              onChange={(event) => store.set(whyPaths.code, event.target.value)}
              value={typeof code === 'string' ? code : ''}
              {...aria}
            >
              <option value="">{review.reasonChoose}</option>
              {setup.reasons.map((reason) => (
                <option key={reason.code} value={reason.code}>
                  {reason.label}
                </option>
              ))}
            </Select>
          )}
        </Labelled>
        <Labelled error={errors.text} help={review.reasonTextHelp} label={review.reasonText} path={whyPaths.text}>
          {(aria) => (
            <Textarea
              id={fieldId(whyPaths.text)}
              onChange={(event) => store.set(whyPaths.text, event.target.value)}
              rows={2}
              value={typeof text === 'string' ? text : ''}
              {...aria}
            />
          )}
        </Labelled>
      </div>
    </Panel>
  );
}
