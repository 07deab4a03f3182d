import { describe, expect, it } from 'vitest';
import { idMeant } from '../../../src/lib/scroll/links';

const IDS = ['days', 'days/Count', 'qushi', 'qushi/baseline', 'qushi/baseline-2', 'fact-fai_2018'];

describe('the id that a link means', () => {
  it.each([
    ['#qushi/baseline', 'qushi/baseline'],
    ['#qushi/baseline-2', 'qushi/baseline-2'],
    ['#QUSHI/baseline', 'qushi/baseline'],
    ['#days/count', 'days/Count'],
    ['#ＱＵＳＨＩ／baseline', 'qushi/baseline'],
    // What stood behind it in a message.
    ['#qushi/baseline，', 'qushi/baseline'],
    ['#qushi/baseline%EF%BC%8C', 'qushi/baseline'],
    ['#qushi/baseline%20', 'qushi/baseline'],
    ['#qushi/baseline,', 'qushi/baseline'],
    ['#qushi/baseline。看這裡', 'qushi/baseline'],
    ['#qushi/baseline看這裡', 'qushi/baseline'],
    ['#qushi/baseline)', 'qushi/baseline'],
    ['#qushi/baseline/', 'qushi/baseline'],
    ['#qushi/baseline?from=timeline&isappinstalled=0', 'qushi/baseline'],
    // Encoded by one program or by two, or by half.
    ['#qushi%2Fbaseline', 'qushi/baseline'],
    ['#qushi%252Fbaseline', 'qushi/baseline'],
    ['#%23qushi/baseline', 'qushi/baseline'],
    ['#qushi/baseline%', 'qushi/baseline'],
    ['#qushi/baseline%E7%9', 'qushi/baseline'],
    // A passage is quoted, and this browser leaves the quotation to the page.
    ['#qushi/baseline:~:text=%E5%87%BA%E5%BA%AD', 'qushi/baseline'],
    // At least the chapter.
    ['#qushi/nothing', 'qushi'],
    ['#Qushi/', 'qushi'],
    ['#qushi，', 'qushi'],
    ['#FACT-fai_2018.', 'fact-fai_2018'],
  ])('%s', (hash, id) => {
    expect(idMeant(hash, IDS)).toBe(id);
  });

  it.each(['', '#', '#，', '#nothing', '#nothing/baseline', '#:~:text=qushi', '#/', '#qush'])(
    'none: %s',
    (hash) => {
      expect(idMeant(hash, IDS)).toBeUndefined();
    },
  );
});
