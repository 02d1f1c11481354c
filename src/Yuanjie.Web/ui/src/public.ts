import { arrive } from './_forms';

arrive();
