using IranBelarus.Text.Benchmarks.LinkTraining;

return args is ["train-links", _, ..] ? TrainLinks.Run(args[1..]) : 2;
